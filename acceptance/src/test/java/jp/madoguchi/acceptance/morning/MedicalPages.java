package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.Page;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** The pages of one patient's medical information: no address that could be typed leads there. */
final class MedicalPages {
  private MedicalPages() {}

  /** The number of somebody who agreed to everything just now, with checkups. */
  static String consented(ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("36", 1, "", 86_000));
    return Received.patientOf(server, session);
  }

  /** As a doctor does: types the patient's number into the list's field. */
  static void open(DeskBrowser doctor, String patient) {
    doctor.open("medical/index.xhtml");
    Page page = doctor.page();
    page.locator("#patient").fill(patient);
    page.locator("#patient").press("Enter");
    page.waitForURL(url -> url.contains("/medical/patient.xhtml?"));
  }

  static void open(DeskBrowser doctor, String patient, String tab) {
    open(doctor, patient);
    doctor.page().navigate(doctor.page().url() + "&tab=" + tab);
  }

  /** The address of the part that the open page fetches anew. */
  static String live(DeskBrowser doctor) {
    return doctor.page().url().replace("/patient.xhtml?", "/live.xhtml?");
  }
}
