package jp.madoguchi.web.medical;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.OpenedDocuments;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.print.Papers;

/** {@code POST /medical/document.pdf}: a document of the terminal, behind the gate. */
@WebServlet("/medical/document.pdf")
public class DocumentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern DOCUMENT = Pattern.compile("\\d{1,18}");

  @Inject private transient OpenedDocuments documents;
  @Inject private transient Handles handles;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<PatientNumber> patient = handles.patient();
    String document = Objects.requireNonNullElse(request.getParameter("document"), "");
    if (patient.isEmpty() || !DOCUMENT.matcher(document).matches()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      byte[] pdf = documents.read(patient.get().value(), Long.parseLong(document));
      Papers.asReceived(pdf, "document.pdf", response);
    } catch (MedicalAccessRefused closed) {
      response.setHeader("X-Madoguchi-Reason", closed.reason().code());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
