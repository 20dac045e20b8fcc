package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;

/** 公式の帳票: a PDF of the terminal, behind the consents to all that may stand in it. */
public abstract class OfficialPaperScenario {
  private static final String PERSON = "77";

  @Proves("SC-14")
  @Test
  void aDocumentOfDrugsIsReadWhileSurgeryIsConsentedToAndByNobodyElse(
      Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, PERSON, "\"SHJ\":true", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    Page page = doctor.page();
    Locator paper = page.locator("#medical-paper");
    MedicalPages.open(doctor, patient, "drug");
    assertThat(paper).containsText("まだ取り寄せていません。", TimeLimits.contains());
    doctor.picture("90-official-paper-offered");
    here(doctor, server, patient, 1);
    CheckupByHand.looksWell(doctor, "91-official-paper-here");
    String handle = paper.locator("input[name=patient]").first().getAttribute("value");
    assertFalse(page.url().contains(patient), page::url);
    APIResponse read = posted(doctor, server, handle);
    assertEquals(200, read.status());
    assertEquals("application/pdf", read.headers().get("content-type").replaceAll(";.*", ""));
    assertEquals("no-store", read.headers().get("cache-control"));
    assertEquals("inline; filename=\"document.pdf\"", read.headers().get("content-disposition"));
    assertTrue(text(read).startsWith("%PDF-"));
    assertEquals(1, viewed(server, patient));

    for (DemoAccount other : List.of(DemoAccount.CLERK, DemoAccount.ADMIN, DemoAccount.AUDITOR)) {
      assertRefused(posted(desks.of(other), server, handle), 403);
    }
    assertRefused(posted(doctor, server, patient), 400);

    // asked once more at the counter, and surgery refused: the same PDF may hold it
    MedicalScenario.visit(server, PERSON, "", 3600);
    MedicalPages.open(doctor, patient, "drug");
    assertThat(paper).containsText("手術の情報も載ることがある", TimeLimits.contains());
    assertThat(paper.locator("button")).hasCount(0);
    CheckupByHand.looksWell(doctor, "92-official-paper-without-surgery");
    APIResponse refused = posted(doctor, server, handle);
    assertRefused(refused, 403);
    assertEquals("cons.refused", refused.headers().get("x-madoguchi-reason"));
    doctor.speak("en");
    MedicalPages.open(doctor, patient, "drug");
    assertThat(paper).containsText("may also hold", TimeLimits.contains());
    doctor.picture("92-official-paper-english");
    doctor.speak("ja");

    endsAtTheInstant(doctor, server, patient, handle);
    assertEquals(1, viewed(server, patient), "no other reading");
  }

  /** Asked for anew under the newer consents; gone from the open page when the first ends. */
  private static void endsAtTheInstant(
      DeskBrowser doctor, ServerUnderTest server, String patient, String handle) {
    MedicalScenario.visit(server, PERSON, "\"SHJ\":true", 45);
    Page page = doctor.page();
    MedicalPages.open(doctor, patient, "drug");
    assertThat(page.locator("#medical-paper")).containsText("まだ取り寄せていません。", TimeLimits.contains());
    here(doctor, server, patient, 2);
    assertThat(page.locator(".med-show-over")).isVisible(TimeLimits.visible());
    assertThat(page.locator("#medical-paper")).hasCount(0);
    APIResponse refused = posted(doctor, server, handle);
    assertRefused(refused, 403);
    assertEquals("cons.expired", refused.headers().get("x-madoguchi-reason"));
    MedicalPages.open(doctor, patient, "drug");
    assertThat(page.locator("#medical-content")).containsText("同意の有効期限が切れました。");
    assertThat(page.locator("#medical-paper")).hasCount(0);
  }

  /**
   * Presses the button; the terminal answers, and the tab that is opened anew offers to open it.
   */
  private static void here(
      DeskBrowser doctor, ServerUnderTest server, String patient, int documents) {
    doctor.page().locator("#askPaper button").click();
    Database database = Database.of(server);
    Until.holds(
        "the document of " + patient,
        () ->
            documents
                == database.count(
                    "select count(*) from paper_content c join paper_question q on q.suffix ="
                        + " c.suffix where q.patient_number = ? and q.status = 'HERE'",
                    patient));
    MedicalPages.open(doctor, patient, "drug");
    assertThat(doctor.page().locator("#openPaper")).isVisible(TimeLimits.visible());
    assertThat(doctor.page().locator("#medical-paper")).containsText("に届きました。");
  }

  private static APIResponse posted(DeskBrowser desk, ServerUnderTest server, String handle) {
    return desk.page()
        .request()
        .post(
            server.base().resolve("medical/document.pdf").toString(),
            RequestOptions.create()
                .setForm(FormData.create().set("patient", handle).set("paper", "YZK")));
  }

  private static void assertRefused(APIResponse answer, int status) {
    assertEquals(status, answer.status());
    assertFalse(text(answer).contains("%PDF-"));
  }

  private static String text(APIResponse answer) {
    return new String(answer.body(), StandardCharsets.ISO_8859_1);
  }

  private static long viewed(ServerUnderTest server, String patient) {
    return Database.of(server)
        .count(
            "select count(*) from audit_record where action = 'VIEW_MEDICAL' and patient_number = ?"
                + " and subject like 'DOC YZK SHJ %'",
            patient);
  }
}
