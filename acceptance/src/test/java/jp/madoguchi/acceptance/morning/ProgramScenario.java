package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/** Programs come in by keys of their own, and an administrator sees and ends them. */
public abstract class ProgramScenario {
  @Test
  void aPasswordOpensNothing(ServerUnderTest server) {
    String both = DemoAccount.CLERK.user() + ":" + DemoAccount.CLERK.password();
    String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    for (String header : List.of("Basic " + basic, "Bearer " + basic, "Bearer")) {
      HttpResponse<String> answer =
          Web.send(Web.request(server.base().resolve("api/board")).header("Authorization", header));
      assertEquals(401, answer.statusCode(), header);
      String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
      assertTrue(challenge.startsWith("Bearer realm="), challenge);
      assertTrue(Api.json(answer.body()).getString("detail").contains("/oauth/token"));
    }
  }

  @Test
  void whatIsNoHonestAssertionGetsNoToken(ServerUnderTest server) {
    DemoProgram service = DemoProgram.SERVICE;
    String jti = UUID.randomUUID().toString();
    String once = service.signed("ES256", DemoProgram.AUDIENCE, jti);
    assertEquals(200, DemoProgram.ask(server.base(), once).statusCode());
    refused(server, once, "jti was used before");
    refused(server, service.signed("none", DemoProgram.AUDIENCE, jti), "no signed JWT");
    refused(server, service.signed("HS256", DemoProgram.AUDIENCE, jti), "RS256, PS256 or ES256");
    refused(server, service.assertion("https://another.example"), "aud is not this server");
    String foreign = DemoProgram.CLERK.assertion(DemoProgram.AUDIENCE);
    String[] mine = service.assertion(DemoProgram.AUDIENCE).split("\\.");
    refused(server, mine[0] + "." + mine[1] + "." + foreign.split("\\.")[2], "unknown client");
  }

  private static void refused(ServerUnderTest server, String assertion, String why) {
    HttpResponse<String> answer = DemoProgram.ask(server.base(), assertion);
    assertEquals(401, answer.statusCode(), answer.body());
    JsonObject error = Api.json(answer.body());
    assertEquals("invalid_client", error.getString("error"));
    assertTrue(error.getString("error_description").contains(why), answer.body());
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void theTokenIsOfNoUseElsewhereNorForSomebodyElse(ServerUnderTest server) {
    var call = DemoProgram.CLERK.request(server.base(), "api/board", DemoAccount.CLERK);
    assertEquals(200, Web.send(call).statusCode());
    // the proxy is believed: so came the call from there
    HttpResponse<String> elsewhere = Web.send(call.header("X-Forwarded-For", "10.9.9.9"));
    assertEquals(403, elsewhere.statusCode());
    assertEquals("api.program.address", Api.json(elsewhere.body()).getString("reason"));
    HttpResponse<String> doctor =
        Web.send(DemoProgram.CLERK.request(server.base(), "api/board", DemoAccount.DOCTOR));
    assertEquals(403, doctor.statusCode());
    assertEquals("api.program.person", Api.json(doctor.body()).getString("reason"));
    HttpResponse<String> alone =
        Web.send(DemoProgram.DOCTOR.request(server.base(), "api/board", null));
    assertEquals("api.program.alone", Api.json(alone.body()).getString("reason"));
  }

  @Test
  void everyCallStandsInTheLedgerWithProgramAndPerson(ServerUnderTest server) {
    assertEquals(200, Api.get(server, DemoAccount.BILLING, "board").statusCode());
    Web.ok(DemoProgram.BILLING.request(server.base(), "api/board", null));
    Database database = Database.of(server);
    String records =
        "select count(*) from audit_record where action = 'LIST' and role = 'BILLING' and account ="
            + " ? and terminal = 'program:demo-billing (127.0.0.1)'";
    assertTrue(database.count(records, "billing") > 0, "for a person");
    assertTrue(database.count(records, "program:demo-billing") > 0, "for itself");
  }

  @Test
  void anAdministratorConnectsAProgramAnotherConfirmsItAndOneRevokesIt(
      Desks desks, ServerUnderTest server) throws Exception {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("admin/programs.xhtml");
    admin.picture("p1-programs");
    admin.page().locator("#connect").click();
    admin.page().locator("#newName").fill("参照システム");
    admin.page().locator("#newId").fill("viewer-9");
    admin.page().locator("#newPurpose").fill("診療情報の参照");
    admin.page().locator("#newAddresses").fill("everywhere");
    admin.page().locator("#newRole").selectOption("DOCTOR");
    admin.page().locator("#newKey").fill("{\"kty\":\"RSA\"}");
    admin.page().locator("#newNow").click();
    assertThat(admin.page().locator("#newPeopleError")).containsText("利用者に代わる");
    admin.page().locator("#newPeople .ui-chkbox-box").click();
    admin.page().locator("#newNow").click();
    assertThat(admin.page().locator("#newAddressesError")).containsText("範囲");
    admin.page().locator("#newAddresses").fill("127.0.0.0/8");
    admin.page().locator("#newNow").click();
    assertThat(admin.page().locator("#newKeyError")).containsText("公開鍵");
    admin.picture("p2-wrong-key");
    admin.page().locator("#newKey").fill(pem());
    admin.page().locator("#newNow").click();
    assertThat(row(admin)).containsText("確認待ち");
    assertThat(admin.page().locator("#verdict")).containsText("確認待ち 1 件");
    admin.picture("p3-waits");
    row(admin).locator("button").first().click();
    admin.page().locator(".ui-confirmdialog-yes").click();
    assertThat(admin.page().locator("#told, [role=alert], .said").first()).isVisible();
    assertThat(row(admin)).containsText("確認待ち");

    DeskBrowser second = desks.of(DemoAccount.SECOND_ADMIN);
    second.open("admin/programs.xhtml");
    row(second).locator("button").first().click();
    second.page().locator(".ui-confirmdialog-yes").click();
    assertThat(row(second)).containsText("利用中");
    second.picture("p4-in-use");
    row(second).locator("button").first().click();
    second.page().locator("#changeAddresses").fill("everywhere");
    second.page().locator("#changeNow").click();
    assertThat(second.page().locator("#changeAddressesError")).containsText("範囲");
    second.page().locator("#changeAddresses").fill("127.0.0.0/8, 10.1.0.0/16");
    second.picture("p7-change");
    second.page().locator("#changeNow").click();
    assertThat(row(second)).containsText("10.1.0.0/16(確認待ち)");
    second.picture("p8-change-waits");
    admin.open("admin/programs.xhtml");
    row(admin).locator("button").first().click();
    admin.page().locator(".ui-confirmdialog-yes").click();
    assertThat(row(admin)).containsText("利用中");
    assertThat(row(admin)).containsText("10.1.0.0/16");
  }

  /** What was taken away on the page is refused at the next call. */
  @Test
  void aRevokedProgramIsRefusedAtItsNextCall(Desks desks, ServerUnderTest server) {
    var call = DemoProgram.GRANTED.request(server.base(), "api/board", DemoAccount.GRANTED);
    assertEquals(403, Web.send(call).statusCode(), "known, and not for this role");
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("admin/programs.xhtml");
    Locator row =
        admin
            .page()
            .locator("tr.program")
            .filter(new Locator.FilterOptions().setHasText("demo-granted"));
    row.locator("button").last().click();
    admin.page().locator("#goneReason").fill("検査の終わり");
    admin.picture("p5-revoke");
    admin.page().locator("#goneNow").click();
    assertThat(row).containsText("失効");
    admin.picture("p6-revoked");
    HttpResponse<String> answer = Web.send(call);
    assertEquals(401, answer.statusCode());
    assertTrue(
        answer.headers().firstValue("WWW-Authenticate").orElse("").contains("invalid_token"));
    Database.of(server)
        .arrange("update program set revoked_at = null where client_id = 'demo-granted'");
  }

  private static Locator row(DeskBrowser desk) {
    return desk.page()
        .locator("tr.program")
        .filter(new Locator.FilterOptions().setHasText("viewer-9"));
  }

  private static String pem() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(generator.generateKeyPair().getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
