package jp.madoguchi.acceptance.morning;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;

/** The programming interface, asked by another program for a person. */
final class Api {
  private Api() {}

  static HttpResponse<String> get(ServerUnderTest server, DemoAccount account, String path) {
    return Web.send(request(server, account, path));
  }

  /** By the program of the role that the person works in. */
  static HttpRequest.Builder request(ServerUnderTest server, DemoAccount account, String path) {
    return DemoProgram.of(account).request(server.base(), "api/" + path, account);
  }

  /** With the question in the body. */
  static HttpResponse<String> post(
      ServerUnderTest server, DemoAccount account, String path, JsonObject question) {
    return Web.send(
        request(server, account, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question.toString())));
  }

  /** Medical information of a patient: {@code checkups} or {@code drugs}. */
  static HttpResponse<String> medical(
      ServerUnderTest server, DemoAccount account, String patient, String kind) {
    return medical(server, DemoProgram.of(account), account, patient, kind);
  }

  /** The same by a program of whatever role. */
  static HttpResponse<String> medical(
      ServerUnderTest server,
      DemoProgram program,
      DemoAccount account,
      String patient,
      String kind) {
    JsonObject question = Json.createObjectBuilder().add("patientNumber", patient).build();
    return Web.send(
        program
            .request(server.base(), "api/medical/" + kind + "/_search", account)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question.toString())));
  }

  /** The same in FHIR R4. */
  static HttpResponse<String> fhir(
      ServerUnderTest server, DemoAccount account, String patient, String kind) {
    JsonObject question = Json.createObjectBuilder().add("patientNumber", patient).build();
    return Web.send(
        request(server, account, "medical/" + kind + "/_search")
            .header("Content-Type", "application/json")
            .header("Accept", "application/fhir+json")
            .POST(HttpRequest.BodyPublishers.ofString(question.toString())));
  }

  /** What it answers when it answers at all. */
  static JsonObject told(ServerUnderTest server, DemoAccount account, String path) {
    HttpResponse<String> answer = get(server, account, path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode());
    }
    return json(answer.body());
  }

  static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
