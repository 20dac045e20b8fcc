package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.PatientRegister;
import jp.madoguchi.patient.RegisterEncoding;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.register.FindingWords;
import jp.madoguchi.web.register.ReceivedRegister;
import jp.madoguchi.web.text.Language;
import jp.madoguchi.web.text.Words;

/** {@code POST /api/patients}: the hospital's own system hands over its patient register (患者台帳). */
@Path("patients")
@RequestScoped
public class PatientsResource {
  @Inject private PatientRegister register;
  @Inject private Clock clock;
  @Context private HttpServletRequest request;

  /**
   * Takes over a CSV file; all or nothing. 200 with the counts, or 422 with line and column of what
   * is wrong (at most a hundred), never its content. The encoding is that of the content type
   * (UTF-8, Shift_JIS or windows-31j) or recognised.
   *
   * @param asOf the register's own date and time with offset; absent: now
   */
  @POST
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  public String importRegister(
      @HeaderParam("Content-Type") MediaType type,
      @QueryParam("asOf") String asOf,
      InputStream body)
      throws IOException {
    ImportTerms terms = new ImportTerms(encoding(type), moment(asOf));
    int limit = ReceivedRegister.limitMiB();
    ImportReport report;
    try (ReceivedRegister received = ReceivedRegister.of(body, limit)) {
      if (received.bytes() == 0) {
        throw new ProblemException(ProblemDetails.of(400, "api.body.empty"));
      }
      report = register.importCsv(received.content(), terms, ImportProgress.UNSEEN);
    } catch (ReceivedRegister.RegisterTooLarge larger) {
      throw new ProblemException(ProblemDetails.of(413, "api.body.large", limit));
    }
    if (report.refused()) {
      throw new ProblemException(refusal(report));
    }
    var blank = Json.createArrayBuilder(report.firstBlankRows());
    return Json.createObjectBuilder()
        .add("lines", report.lines())
        .add("created", report.created())
        .add("updated", report.updated())
        .add("differences", report.differences())
        .add("notInForce", report.notInForce())
        .add("blankRows", report.blankRows())
        .add("firstBlankRows", blank)
        .add("encoding", report.encoding().charset().name())
        .build()
        .toString();
  }

  private ProblemDetails refusal(ImportReport report) {
    Locale locale = Language.of(request);
    List<ProblemDetails.FieldProblem> findings =
        report.findings().stream()
            .map(
                one ->
                    new ProblemDetails.FieldProblem(
                        one.column() == null ? null : one.column().header(),
                        Words.keyOf(one.fault()),
                        FindingWords.whole(locale, one)))
            .toList();
    String reason = report.cutShort() ? "api.patients.refused.most" : "api.patients.refused";
    return new ProblemDetails(422, reason, List.of(findings.size()), findings);
  }

  private static RegisterEncoding encoding(MediaType type) {
    String name = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (name == null) {
      return null;
    }
    try {
      Charset told = Charset.forName(name);
      if (told.equals(StandardCharsets.UTF_8)) {
        return RegisterEncoding.UTF_8;
      }
      if (told.equals(Charset.forName("Shift_JIS"))
          || told.equals(RegisterEncoding.CP932.charset())) {
        return RegisterEncoding.CP932;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new ProblemException(ProblemDetails.of(415, "api.patients.charset"));
    }
    throw new ProblemException(ProblemDetails.of(415, "api.patients.charset"));
  }

  private Instant moment(String text) {
    if (text == null) {
      return null;
    }
    try {
      // a plus that was not encoded arrives as a space
      Instant moment = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      if (!moment.isAfter(clock.instant())) {
        return moment;
      }
    } catch (DateTimeException notAMoment) {
      throw new ProblemException(ProblemDetails.of(400, "api.patients.asof"));
    }
    throw new ProblemException(ProblemDetails.of(400, "api.patients.asof"));
  }
}
