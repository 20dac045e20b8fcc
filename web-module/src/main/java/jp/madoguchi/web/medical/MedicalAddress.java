package jp.madoguchi.web.medical;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.handle.Handles;

/** Where an act on the medical page leads back to. */
final class MedicalAddress {
  private MedicalAddress() {}

  static String of(HttpServletRequest request, Handles handles, PatientNumber patient, Tab tab) {
    return request.getContextPath()
        + "/medical/patient.xhtml?patient="
        + handles.of(patient.value())
        + "&tab="
        + tab.getAddress();
  }
}
