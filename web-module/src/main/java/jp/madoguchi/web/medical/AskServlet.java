package jp.madoguchi.web.medical;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.OfficialPapers;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.handle.Handles;

/**
 * 「もう一度取得」: asks the terminal once more and leads back to the page, so that reloading it repeats
 * nothing. The session's cookie does not come along from a foreign site (SameSite).
 */
@WebServlet("/medical/ask")
public class AskServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient MedicalRecordViewer viewer;
  @Inject private transient OfficialPapers official;
  @Inject private transient Handles handles;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Tab tab = Tab.at(request.getParameter("tab"));
    Optional<PatientNumber> patient = handles.patient();
    if (patient.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    ClinicalKind kind = ClinicalKind.ofTab(request.getParameter("kind")).orElse(tab.kind());
    Optional<OfficialPaper> paper = OfficialPaper.ofCode(request.getParameter("paper"));
    boolean unsent = false;
    if (paper.isPresent() || kind != null && kind.isFetched()) {
      try {
        if (paper.isPresent()) {
          FetchState state = official.fetch(patient.get().value(), paper.get());
          unsent = state.status() == FetchState.Status.NO_ANSWER;
        } else {
          viewer.fetch(patient.get().value(), kind);
        }
      } catch (MedicalAccessRefused closed) {
        // already in the audit ledger; the page we lead back to asks the gate itself and says why
        response.setHeader("X-Madoguchi-Reason", closed.reason().code());
      }
    }
    String address = MedicalAddress.of(request, handles, patient.get(), tab);
    response.sendRedirect(unsent ? address + "&" + OfficialPaperShown.UNSENT + "=yes" : address);
  }
}
