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
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.OfficialPapers;
import jp.madoguchi.clinical.OpenedDocuments;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.print.Papers;

/**
 * {@code POST /medical/document.pdf}: a document of the terminal, behind the gate; with {@code
 * paper} an official one of a kind, with {@code document} one that came for an opening.
 */
@WebServlet("/medical/document.pdf")
public class DocumentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern DOCUMENT = Pattern.compile("\\d{1,18}");

  @Inject private transient OpenedDocuments documents;
  @Inject private transient OfficialPapers official;
  @Inject private transient Handles handles;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<PatientNumber> patient = handles.patient();
    String document = Objects.requireNonNullElse(request.getParameter("document"), "");
    Optional<OfficialPaper> paper = OfficialPaper.ofCode(request.getParameter("paper"));
    if (patient.isEmpty() || paper.isEmpty() && !DOCUMENT.matcher(document).matches()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      Optional<byte[]> pdf =
          paper.isPresent()
              ? official.read(patient.get().value(), paper.get())
              : Optional.of(documents.read(patient.get().value(), Long.parseLong(document)));
      if (pdf.isEmpty()) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      Papers.asReceived(pdf.get(), "document.pdf", response);
    } catch (MedicalAccessRefused closed) {
      response.setHeader("X-Madoguchi-Reason", closed.reason().code());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
