package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.PatientRegister;
import jp.madoguchi.web.problem.ProblemDetails;

/** {@code POST /api/patients}: the hospital's own system hands over its patient register (患者台帳). */
@Path("patients")
@RequestScoped
public class PatientsResource {
  /** 32 MiB, some 150,000 patients; a larger register comes in several parts. */
  static final int LIMIT = 32 << 20;

  @Inject private PatientRegister register;

  /**
   * Takes over a CSV file (UTF-8, header line); all or nothing. 200 with the counts, or 422 with
   * line and column of what is wrong, never its content.
   */
  @POST
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  public String importRegister(InputStream body) throws IOException {
    ImportReport report = register.importCsv(Utf8Body.read(body, LIMIT));
    if (!report.problems().isEmpty()) {
      ProblemDetails problem =
          ProblemDetails.of(422, "api.patients.refused", report.problems().size());
      for (String one : report.problems()) {
        problem = problem.and(new ProblemDetails.Finding(null, null, one));
      }
      throw new ProblemException(problem);
    }
    return Json.createObjectBuilder()
        .add("created", report.created())
        .add("updated", report.updated())
        .build()
        .toString();
  }
}
