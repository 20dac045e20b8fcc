package jp.madoguchi.acceptance.morning;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;

/** The programming interface, asked by another program in a person's name. */
final class Api {
  private Api() {}

  static HttpResponse<String> get(ServerUnderTest server, DemoAccount account, String path) {
    String user = account.user() + ":" + account.password();
    return Web.send(
        Web.request(server.base().resolve("api/" + path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8))));
  }
}
