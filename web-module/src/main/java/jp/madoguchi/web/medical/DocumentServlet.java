package jp.madoguchi.web.medical;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.OpenedDocuments;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.print.Papers;

/** {@code POST /medical/document.pdf}: a document of the terminal, behind the gate. */
@WebServlet("/medical/document.pdf")
public class DocumentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient OpenedDocuments documents;
  @Inject private transient Handles handles;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      PatientNumber patient = new PatientNumber(handles.text("patient"));
      long document = Long.parseLong(request.getParameter("document"));
      Papers.asReceived(documents.read(patient.value(), document), "document.pdf", response);
    } catch (IllegalArgumentException notANumber) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (MedicalAccessRefused closed) {
      response.setHeader("X-Madoguchi-Reason", closed.reason().code());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
