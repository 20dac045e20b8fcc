package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/** One click in the electronic health record opens the patient's page of whoever is logged in. */
public abstract class FromRecordScenario {
  private static final Pattern PAGE = Pattern.compile(".*/medical/patient\\.xhtml\\?.*");

  @Test
  void aTicketOpensThePatientOnceAndTheAddressSaysNothing(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "35", "", 3600);
    String path = path(server, patient);
    assertFalse(path.contains(patient));
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    Page page = doctor.page();
    page.navigate(whole(server, path));
    page.waitForURL(PAGE);
    assertFalse(page.url().contains(patient));
    assertThat(page.locator("main")).containsText(patient);
    page.navigate(whole(server, path));
    assertThat(page.locator("h1.answer")).containsText("もう開けません");
    doctor.picture("64-from-record-void");
  }

  @Test
  void whoIsNotLoggedInDoesThatFirst(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "35", "", 3600);
    DeskBrowser doctor = desks.empty();
    doctor.page().navigate(whole(server, path(server, patient)));
    Page page = doctor.page();
    page.locator("#account").fill(DemoAccount.DOCTOR.user());
    page.locator("#password").fill(DemoAccount.DOCTOR.password());
    page.locator("#enter").click();
    page.waitForURL(PAGE);
    assertThat(page.locator("main")).containsText(patient);
  }

  @Test
  void onlyTheHospitalsOwnSystemGetsOneAndOnlyCliniciansUseIt(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "35", "", 3600);
    assertEquals(403, asked(server, DemoProgram.DOCTOR, DemoAccount.DOCTOR, patient).statusCode());
    assertEquals(400, asked(server, DemoProgram.SERVICE, null, "123456789018").statusCode());
    DeskBrowser clerk = desks.of(DemoAccount.CLERK);
    String path = path(server, patient);
    assertEquals(403, clerk.page().navigate(whole(server, path)).status());
    // it was not used up by who may not
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    doctor.page().navigate(whole(server, path));
    doctor.page().waitForURL(PAGE);
  }

  private static String whole(ServerUnderTest server, String path) {
    return server.base().resolve(path).toString();
  }

  private static String path(ServerUnderTest server, String patient) {
    HttpResponse<String> answer = asked(server, DemoProgram.SERVICE, null, patient);
    assertEquals(201, answer.statusCode(), answer::body);
    return Api.json(answer.body()).getString("path");
  }

  private static HttpResponse<String> asked(
      ServerUnderTest server, DemoProgram program, DemoAccount who, String patient) {
    JsonObject question = Json.createObjectBuilder().add("patientNumber", patient).build();
    return Web.send(
        program
            .request(server.base(), "api/tickets", who)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(question.toString())));
  }
}
