package jp.madoguchi.acceptance.morning;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
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

  /** A register older than what the centre confirmed of somebody since: they differ. */
  static void differs(ServerUnderTest server) {
    Database database = Database.of(server);
    String line =
        Until.found(
            "somebody is taken over",
            () ->
                Optional.ofNullable(
                    database.value(
                        "select p.patient_number || ',' || p.full_name || ',' || cast(p.birth_date"
                            + " as varchar(10)) || ',06139997,1,77,00,030' from patient p join"
                            + " reception_session s on s.patient_number = p.patient_number where"
                            + " s.imported_at is not null order by p.patient_number")));
    Web.ok(
        request(
            server,
            "api/patients?asOf=2020-01-01T00:00:00Z",
            "patient_number,name,birth_date,insurer_number,symbol,number,branch,ratio\n"
                + line
                + "\n"));
  }

  private static HttpRequest.Builder request(ServerUnderTest server, String csv) {
    return request(server, "api/patients", csv);
  }

  private static HttpRequest.Builder request(ServerUnderTest server, String path, String csv) {
    return DemoProgram.SERVICE
        .request(server.base(), path, null)
        .header("Content-Type", "text/csv; charset=UTF-8")
        .POST(BodyPublishers.ofString(csv));
  }
}
