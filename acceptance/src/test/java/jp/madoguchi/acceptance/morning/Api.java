package jp.madoguchi.acceptance.morning;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;

/** The programming interface, asked by another program in a person's name. */
final class Api {
  private Api() {}

  static HttpResponse<String> get(ServerUnderTest server, DemoAccount account, String path) {
    return Web.send(
        Web.request(server.base().resolve("api/" + path), account.user(), account.password()));
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
