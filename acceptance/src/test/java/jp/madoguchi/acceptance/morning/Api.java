package jp.madoguchi.acceptance.morning;

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
}
