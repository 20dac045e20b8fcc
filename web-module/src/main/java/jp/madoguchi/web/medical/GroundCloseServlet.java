package jp.madoguchi.web.medical;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.contingency.GroundDesk;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.handle.Handles;

/** 「閲覧を終了」: closes what is open of the patient without consent, and leads back to the page. */
@WebServlet("/medical/ground-close")
public class GroundCloseServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient GroundDesk desk;
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
    desk.close(patient.get().value());
    response.sendRedirect(MedicalAddress.of(request, handles, patient.get(), tab));
  }
}
