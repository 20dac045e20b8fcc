package jp.madoguchi.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.RegisterEncoding;
import jp.madoguchi.web.upload.SentFile;

/**
 * Takes the file of the administrator's form and leads back to the page. A servlet of its own,
 * since parts of a form are written to disk before anybody asks for a right: on the Faces servlet
 * that would hold for every page, the log-in included. The session's cookie does not come along
 * from a foreign site (SameSite).
 */
@WebServlet("/admin/register-upload")
@MultipartConfig
public class UploadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient RegisterUploads uploads;
  @Inject private transient Clock clock;
  @Inject private transient Workplace workplace;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String told = take(request);
    response.sendRedirect(
        request.getContextPath()
            + "/admin/register.xhtml"
            + (told == null ? "" : "?told=register.said." + told));
  }

  private String take(HttpServletRequest request) throws ServletException, IOException {
    int limit = ReceivedRegister.limitMiB();
    String missing = SentFile.missing(request, (long) limit << 20);
    if (missing != null) {
      return missing;
    }
    ImportTerms terms;
    try {
      terms = terms(request);
    } catch (DateTimeException notAMoment) {
      return "date";
    }
    if (terms.asOf() != null && terms.asOf().isAfter(clock.instant())) {
      return "future";
    }
    ReceivedRegister received;
    Part part = request.getPart(SentFile.PART);
    try {
      received = ReceivedRegister.of(part.getInputStream(), limit);
    } catch (ReceivedRegister.RegisterTooLarge larger) {
      return "large";
    } finally {
      part.delete();
    }
    if (!uploads.begin(received, terms, request.getRemoteUser(), workplace.terminal())) {
      received.close();
      return "busy";
    }
    return null;
  }

  private static ImportTerms terms(HttpServletRequest request) {
    String encoding = request.getParameter("encoding");
    String asOf = request.getParameter("asOf");
    boolean known =
        RegisterEncoding.UTF_8.name().equals(encoding)
            || RegisterEncoding.CP932.name().equals(encoding);
    Instant moment =
        asOf == null || asOf.isBlank()
            ? null
            : LocalDateTime.parse(asOf).atZone(FacilityTime.ZONE).toInstant();
    return new ImportTerms(known ? RegisterEncoding.valueOf(encoding) : null, moment);
  }
}
