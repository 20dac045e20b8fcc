package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/** The hospital's identity system, as Entra ID and Okta speak SCIM 2.0, at the real server. */
public abstract class ProvisioningScenario {
  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String STAFF = "urn:ietf:params:scim:schemas:extension:madoguchi:2.0:User";
  private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  @Test
  void somebodyIsHiredChangedSwitchedOffAndEnded(ServerUnderTest server) {
    String number = "7" + (System.nanoTime() % 1_000_000);
    String name = "scim" + number;
    assertEquals(0, found(server, name).getInt("totalResults"));

    HttpResponse<String> created = send(server, "POST", "Users", person(name, number, "外来"));
    assertEquals(201, created.statusCode(), created.body());
    assertEquals("application/scim+json", created.headers().firstValue("Content-Type").orElse(""));
    JsonObject hired = Api.json(created.body());
    String id = hired.getString("id");
    String place = created.headers().firstValue("Location").orElse("");
    assertTrue(place.endsWith("/scim/v2/Users/" + id), place);
    assertEquals("DOCTOR", hired.getJsonObject(STAFF).getString("job"));
    assertEquals(1, found(server, name).getInt("totalResults"));
    refused(send(server, "POST", "Users", person(name, number, "外来")), 409, "uniqueness");

    String tag = created.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> off =
        send(server, "PATCH", "Users/" + id, operation("Replace", "active", "\"False\""), tag);
    assertEquals(200, off.statusCode(), off.body());
    assertTrue(!Api.json(off.body()).getBoolean("active"));
    refused(
        send(server, "PATCH", "Users/" + id, operation("Replace", "active", "\"True\""), tag),
        412,
        "");
    HttpResponse<String> moved = send(server, "PUT", "Users/" + id, person(name, number, "救急"));
    assertEquals(200, moved.statusCode(), moved.body());
    JsonObject now = Api.json(moved.body());
    assertTrue(now.getBoolean("active"));
    assertEquals("救急", now.getJsonObject(ENTERPRISE).getString("department"));

    assertEquals(204, send(server, "DELETE", "Users/" + id, null).statusCode());
    refused(send(server, "GET", "Users/" + id, null), 404, "");
    Database database = Database.of(server);
    assertEquals(
        1,
        database.count(
            "select count(*) from staff_account where name = ? and not enabled and ends_on is not"
                + " null",
            name));
    assertTrue(
        database.count(
                "select count(*) from audit_record where account = 'program:demo-provisioning' and"
                    + " terminal = 'program:demo-provisioning (127.0.0.1)' and action ="
                    + " 'SWITCH_STAFF' and subject like ?",
                "staff " + name + " %")
            >= 3,
        "off, on and off stand in the ledger with the program");
  }

  @Test
  void whatIsWrongIsRefusedByItsNameAndNothingIsHalfApplied(ServerUnderTest server) {
    String name = "scim-" + UUID.randomUUID().toString().substring(0, 8);
    String whole = person(name, name, "外来");
    HttpResponse<String> unknown =
        refused(
            send(server, "POST", "Users", whole.replaceFirst("\\{", "{\"nickName\":\"x\",")),
            400,
            "invalidSyntax");
    assertTrue(unknown.body().contains("nickName"), unknown.body());
    HttpResponse<String> password =
        refused(
            send(server, "POST", "Users", whole.replaceFirst("\\{", "{\"password\":\"geheim\",")),
            400,
            "invalidSyntax");
    assertTrue(!password.body().contains("geheim"), password.body());
    refused(
        send(server, "POST", "Users", whole.replace("\"DOCTOR\"", "\"WIZARD\"")),
        400,
        "invalidValue");
    refused(
        send(server, "POST", "Users", whole.replace("外来", "1234 5678 9018")), 400, "invalidValue");
    refused(
        send(server, "GET", "Users?filter=" + encoded("name.familyName sw \"x\""), null),
        400,
        "invalidFilter");
    assertEquals(0, found(server, name).getInt("totalResults"), "none of them left anything");
    refused(send(server, "GET", "Nothing", null), 404, "");
  }

  @Test
  void onlyTheIdentitySystemComesInAndIsToldWhatIsTaken(ServerUnderTest server) {
    for (String path : new String[] {"ServiceProviderConfig", "ResourceTypes", "Schemas"}) {
      assertEquals(200, send(server, "GET", path, null).statusCode(), path);
    }
    assertEquals(200, send(server, "GET", "Schemas/" + STAFF, null).statusCode());
    HttpResponse<String> nobody =
        Web.send(Web.request(server.base().resolve("scim/v2/Users")).GET());
    refused(nobody, 401, "");
    HttpResponse<String> another =
        Web.send(DemoProgram.SERVICE.request(server.base(), "scim/v2/Users", null));
    refused(another, 403, "");
    HttpResponse<String> elsewhere =
        Web.send(
            DemoProgram.PROVISIONING
                .request(server.base(), "scim/v2/Users", null)
                .header("X-Forwarded-For", "10.9.9.9"));
    refused(elsewhere, 403, "");
  }

  private static JsonObject found(ServerUnderTest server, String name) {
    HttpResponse<String> answer =
        send(server, "GET", "Users?filter=" + encoded("userName eq \"" + name + "\""), null);
    assertEquals(200, answer.statusCode(), answer.body());
    return Api.json(answer.body());
  }

  private static HttpResponse<String> refused(
      HttpResponse<String> answer, int status, String kind) {
    assertEquals(status, answer.statusCode(), answer.body());
    JsonObject error = Api.json(answer.body());
    assertEquals(Integer.toString(status), error.getString("status"));
    assertEquals(kind, error.getString("scimType", ""));
    assertTrue(!error.getString("detail").isEmpty());
    return answer;
  }

  private static HttpResponse<String> send(
      ServerUnderTest server, String method, String path, String body, String... match) {
    HttpRequest.Builder request =
        DemoProgram.PROVISIONING
            .request(server.base(), "scim/v2/" + path, null)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/scim+json");
    }
    if (match.length > 0) {
      request.header("If-Match", match[0]);
    }
    return Web.send(request);
  }

  private static String person(String name, String number, String department) {
    return """
        {"schemas":["%s","%s","%s"],"userName":"%s","externalId":"ext-%s","active":true,
         "displayName":"新任 次郎","name":{"familyName":"新任","givenName":"次郎"},
         "%s":{"employeeNumber":"%s","department":"%s"},
         "%s":{"kana":"シンニン ジロウ","job":"DOCTOR","startsOn":"2026-04-01","doctorLicence":"12345"}}
        """
        .formatted(USER, ENTERPRISE, STAFF, name, number, ENTERPRISE, number, department, STAFF);
  }

  private static String operation(String op, String path, String value) {
    return """
        {"schemas":["%s"],"Operations":[{"op":"%s","path":"%s","value":%s}]}
        """
        .formatted(PATCH, op, path, value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
