package jp.madoguchi.acceptance.morning;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;

/** The hospital's own system, handing over patients. */
final class Register {
  private Register() {}

  static void hasAlso(ServerUnderTest server, List<Insured> people) {
    holds(server, Insured.csv(people));
  }

  /** Patients as the hospital's own system exports them. */
  static void holds(ServerUnderTest server, String csv) {
    Web.ok(request(server, csv));
  }

  /** The same, whatever it comes to. */
  static HttpResponse<String> sent(ServerUnderTest server, String csv) {
    return Web.send(request(server, csv));
  }

  private static HttpRequest.Builder request(ServerUnderTest server, String csv) {
    DemoAccount service = DemoAccount.SERVICE;
    return Web.request(server.base().resolve("api/patients"), service.user(), service.password())
        .header("Content-Type", "text/csv; charset=UTF-8")
        .POST(BodyPublishers.ofString(csv));
  }
}
