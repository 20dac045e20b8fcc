package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** 特定健診 and 薬剤 for those who may, as long as the patient's consent runs, and for nobody else. */
public abstract class MedicalScenario {
  @Proves({"MI-03", "SC-15"})
  @Test
  void aDoctorReadsCheckupsOfFiveYearsAndDrugs(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "35", "", 3600);
    DeskBrowser doctor = desks.wide(DemoAccount.DOCTOR);
    doctor.open("medical/index.xhtml");
    assertThat(row(doctor, patient)).isVisible();
    doctor.picture("61-consented-patients");
    row(doctor, patient).locator("a.key-button").click();
    assertThat(doctor.page().locator(".sum-trends .trend").first()).isVisible(TimeLimits.visible());
    doctor.page().waitForLoadState();
    doctor.page().keyboard().press("1");
    assertThat(doctor.page().locator(".chk-table")).isVisible(TimeLimits.visible());
    assertThat(doctor.page().locator(".chk-date")).hasCount(5);
    assertThat(doctor.page().locator(".chk-table")).containsText("HbA1c");
    doctor.picture("62-checkups-wide");
    doctor.page().waitForLoadState();
    doctor.page().keyboard().press("2");
    assertThat(doctor.page().locator(".drg-now")).isVisible(TimeLimits.visible());
    assertThat(doctor.page().locator(".drg-table tbody tr").first()).isVisible();
    doctor.picture("63-drugs-wide");
    assertEquals(
        3,
        Database.of(server)
            .count(
                "select count(distinct kind) from clinical_request"
                    + " where patient_number = ? and status = 'HERE'",
                patient));
    assertEquals(200, Api.medical(server, DemoAccount.DOCTOR, patient, "checkups").statusCode());
    DeskBrowser narrow = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(narrow, patient, "checkup");
    assertThat(narrow.page().locator(".chk-table")).isVisible();
    narrow.picture("64-checkups");
    MedicalPages.open(narrow, patient, "drug");
    assertThat(narrow.page().locator(".drg-now")).isVisible();
    narrow.picture("65-drugs");
    narrow.speak("en");
    MedicalPages.open(narrow, patient, "checkup");
    assertThat(narrow.page().locator("body.english")).isVisible();
    narrow.picture("66-checkups-english");
    narrow.speak("ja");
  }

  /** Five years of a kidney that fails, as the specification's answer has them. */
  @Proves("SC-15")
  @Test
  void theFallingEgfrStandsFirstWithItsStage(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "43", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    CheckupByHand.answered(server, doctor, patient, text -> text);
    Page page = doctor.page();
    Locator first = page.locator(".trend").first();
    assertThat(first).containsText("eGFR");
    assertThat(first).containsText("49.1");
    assertThat(first).containsText("G3a");
    assertThat(first).containsText("4年で ↓24.7");
    assertThat(page.locator(".chk-table")).containsText("メタボ判定(院内の計算・参考)");
    CheckupByHand.looksWell(doctor, "73-checkups-falling-egfr");
  }

  /** Half an answer, and of it what nobody should have sent. */
  @Test
  void whatIsWrongInAnAnswerHasItsMarkAndTheRestIsRead(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "44", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    CheckupByHand.answered(server, doctor, patient, CheckupByHand::spoilt);
    Locator content = doctor.page().locator("#medical-content");
    for (String mark :
        new String[] {"日付に疑義", "H 入力範囲以上", "未実施", "測定不能", "値なしで届いた", "項目表にない項目", "読めない結果"}) {
      assertThat(content).containsText(mark);
    }
    assertThat(doctor.page().locator(".trend").first()).not().containsText("49.1");
    CheckupByHand.looksWell(doctor, "74-checkups-spoilt");
  }

  /** The same statin from two clinics, six ingredients, and each dispensing told twice. */
  @Proves("SC-12")
  @Test
  void theDuplicateStatinStandsOnTopAndTheSameDispensingIsFolded(
      Desks desks, ServerUnderTest server) {
    String patient = visit(server, "50", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    DrugByHand.answered(server, doctor, patient, DrugByHand.duplicateStatin());
    Page page = doctor.page();
    assertThat(page.locator("h1.answer")).containsText("重複投薬 1成分");
    assertThat(page.locator("h1.answer")).containsText("6成分以上");
    Locator check = page.locator(".drg-check");
    assertThat(check).containsText("シケンスタチン錠");
    assertThat(check).containsText("試験内科クリニック");
    assertThat(check).containsText("試験第二クリニック");
    assertThat(page.locator(".drg-fresh")).containsText("約1.5か月遅れ");
    assertThat(page.locator(".drg-folded summary").first()).containsText("重複の疑い");
    assertThat(page.locator(".drg-folded li").first()).isHidden();
    CheckupByHand.looksWell(doctor, "75-drugs-duplicate-statin");
    assertThat(page.locator(".drg-folded li").first()).isVisible();
    page.locator(".drg-folded li").first().scrollIntoViewIfNeeded();
    doctor.picture("75-drugs-list-unfolded");
    choose(page, "月別の表");
    assertThat(page.locator(".drg-matrix tbody tr").first()).containsText("シケンスタチン錠");
    CheckupByHand.looksWell(doctor, "76-drugs-matrix");
    page.locator(".drg-matrix tbody tr").last().scrollIntoViewIfNeeded();
    doctor.picture("76-drugs-matrix-table");
    choose(page, "処方");
    assertThat(page.locator(".drg-history")).containsText("表示していません");
    assertThat(page.locator(".drg-check")).containsText("シケンスタチン錠");
    doctor.picture("77-drugs-matrix-prescribed");
    doctor.speak("en");
    MedicalPages.open(doctor, patient, "drug");
    assertThat(page.locator(".drg-check")).isVisible();
    doctor.picture("77-drugs-english");
    doctor.speak("ja");
  }

  @Test
  void aBadDrugLineHasItsMarkAndIsNeverLost(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "46", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    DrugByHand.answered(server, doctor, patient, DrugByHand.spoilt());
    Locator content = doctor.page().locator("#medical-content");
    for (String mark :
        new String[] {"薬のコードなし", "成分名なし", "日付なし", "先の日付", "日数を読めない", "量に疑義", "成分を特定できない"}) {
      assertThat(content).containsText(mark);
    }
    assertThat(content).containsText("長い名の薬".repeat(51));
    // also where it counts most: among what is taken now
    assertThat(doctor.page().locator("#current")).containsText("量に疑義");
    CheckupByHand.looksWell(doctor, "78-drugs-spoilt");
  }

  /** Sixty months of fifty lines from twelve institutions. */
  @Test
  void aHeavyHistoryStaysReadableAndLight(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "47", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    DrugByHand.answered(server, doctor, patient, DrugByHand.heavy());
    CheckupByHand.looksWell(doctor, "79-drugs-heavy");
    String address = doctor.page().url();
    for (String view : new String[] {"", "&view=matrix", "&period=all", "&period=all&part=10"}) {
      Response answer = doctor.page().navigate(address + view);
      int length = answer.body().length;
      System.out.printf("DRUG PAGE %s %s: %d bytes%n", server.assembly(), view, length);
      assertTrue(length <= 500_000, view + " weighs " + length);
    }
    assertThat(doctor.page().locator(".drg-option[aria-current=true]").last())
        .containsText("2,701〜3,000行");
    doctor.picture("79-drugs-heavy-last-part");
    doctor.page().navigate(address + "&view=matrix");
    doctor.page().locator(".drg-matrix tbody tr").nth(12).scrollIntoViewIfNeeded();
    doctor.picture("79-drugs-heavy-matrix");
  }

  @Test
  void anAnswerWithoutDrugsSaysThatThereAreNone(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "49", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    DrugByHand.answered(server, doctor, patient, "");
    assertThat(doctor.page().locator(".drg")).hasCount(0);
    doctor.picture("80-drugs-empty");
  }

  /** Two operations, dialysis, a scan, three institutions; and what is wrong in it. */
  @Proves({"SC-13", "SC-14"})
  @Test
  void treatmentsAreReadByVisitAndSurgeryUnderItsOwnConsent(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "51", "\"SHJ\":true", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    TreatmentByHand.answered(server, doctor, patient, TreatmentByHand.full(), "SRJ", "SHJ");
    Page page = doctor.page();
    assertThat(page.locator("h1.answer")).containsText("透析 直近");
    assertThat(page.locator("h1.answer")).containsText("移植の記載 2件");
    assertThat(page.locator(".trt-some").last()).containsText("試験ＣＴ撮影");
    assertThat(page.locator(".trt-table")).containsText(TreatmentByHand.OPERATION);
    CheckupByHand.looksWell(doctor, "81-treatments");
    choose(page, "試験第二クリニック");
    assertThat(page.locator(".drg-history")).containsText("表示していません");
    assertThat(page.locator(".trt-table tbody")).hasCount(1);
    MedicalPages.open(doctor, patient, "surgery");
    assertThat(page.locator(".trt-table")).containsText(TreatmentByHand.OPERATION);
    assertThat(page.locator(".trt-table")).not().containsText("試験ＣＴ撮影");
    CheckupByHand.looksWell(doctor, "82-surgeries");
    for (String kind : new String[] {"treatments", "surgeries"}) {
      HttpResponse<String> answer = Api.medical(server, DemoAccount.DOCTOR, patient, kind);
      assertTrue(answer.body().contains(TreatmentByHand.OPERATION), kind);
    }
    doctor.speak("en");
    MedicalPages.open(doctor, patient, "care");
    assertThat(page.locator(".trt-table")).isVisible();
    doctor.picture("82-treatments-english");
    doctor.speak("ja");
  }

  /** 診療 yes, 手術 no, and an answer that brings surgery all the same. */
  @Test
  void surgeryThatNobodyAgreedToIsShownNowhere(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "52", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    TreatmentByHand.answered(server, doctor, patient, TreatmentByHand.full(), "SRJ");
    Page page = doctor.page();
    assertThat(page.locator(".trt-table")).containsText("試験ＣＴ撮影");
    assertFalse(page.content().contains(TreatmentByHand.OPERATION));
    assertFalse(page.content().contains(TreatmentByHand.ANAESTHESIA));
    CheckupByHand.looksWell(doctor, "83-treatments-without-surgery");
    HttpResponse<String> answer = Api.medical(server, DemoAccount.DOCTOR, patient, "treatments");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("試験ＣＴ撮影"));
    assertFalse(answer.body().contains(TreatmentByHand.OPERATION));
    assertEquals(403, Api.medical(server, DemoAccount.DOCTOR, patient, "surgeries").statusCode());
    MedicalPages.open(doctor, patient, "surgery");
    assertThat(page.locator("#medical-content")).containsText("手術は患者が同意していません");
    doctor.picture("84-surgery-refused");
  }

  /** Five years with 500 procedures, and each fault that a line can have. */
  @Test
  void manyAndBadProceduresStayReadable(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "53", "\"SHJ\":true", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    TreatmentByHand.answered(server, doctor, patient, TreatmentByHand.heavy(), "SRJ");
    Locator content = doctor.page().locator("#medical-content");
    for (String mark :
        new String[] {
          "コードなし", "コードが9桁でない", "名称の回答なし", "日の回答なし", "先の日付", "診療識別を読めない", "数量に疑義", "回数に疑義"
        }) {
      assertThat(content).containsText(mark);
    }
    assertThat(content).containsText("長い名の行為".repeat(43));
    CheckupByHand.looksWell(doctor, "85-treatments-heavy");
    String address = doctor.page().url();
    for (String view : new String[] {"", "&period=all", "&period=all&part=2"}) {
      int length = doctor.page().navigate(address + view).body().length;
      System.out.printf("TREATMENT PAGE %s %s: %d bytes%n", server.assembly(), view, length);
      assertTrue(length <= 500_000, view + " weighs " + length);
    }
    assertThat(doctor.page().locator(".drg-option[aria-current=true]").last()).containsText("301〜");
    doctor.picture("86-treatments-last-part");
  }

  /** By keyboard: the link gets the focus and Enter opens it. */
  private static void choose(Page page, String text) {
    Locator link = page.locator(".drg-option", new Page.LocatorOptions().setHasText(text));
    link.first().focus();
    page.keyboard().press("Enter");
    assertThat(
            page.locator(
                ".drg-option[aria-current=true]", new Page.LocatorOptions().setHasText(text)))
        .isVisible(TimeLimits.visible());
  }

  @Proves({"AC-02", "MI-04"})
  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"CLERK", "CLERK_LEAD", "BILLING", "ADMIN", "AUDITOR"})
  void whoeverIsNoClinicianIsRefusedAtTheMenuTheAddressAndTheInterface(
      DemoAccount account, Desks desks, ServerUnderTest server) {
    String patient = visit(server, "36", "", 3600);
    DeskBrowser desk = desks.of(account);
    assertThat(desk.page().locator("header.top")).isVisible();
    assertThat(desk.page().locator("header.top a[href*='/medical/']")).hasCount(0);
    for (String page :
        new String[] {"medical/index.xhtml", "medical/patient.xhtml", "medical/live.xhtml"}) {
      Response answer = desk.page().navigate(server.base().resolve(page).toString());
      assertEquals(403, answer.status(), page);
      assertFalse(answer.text().contains("千田"), page);
    }
    desk.picture("67-refused-" + account.user());
    for (String kind : new String[] {"checkups", "drugs"}) {
      // the doctors' program lends its role to nobody; there is none of an administrator's role
      HttpResponse<String> answer = Api.medical(server, DemoProgram.DOCTOR, account, patient, kind);
      assertEquals(403, answer.statusCode(), kind);
      assertFalse(answer.body().contains("HbA1c"), kind);
    }
    assertEquals(
        0,
        Database.of(server)
            .count("select count(*) from clinical_request where patient_number = ?", patient));
  }

  @Proves("MI-01")
  @Test
  void theOpenPageIsBlankedTheInstantTheConsentEndsAndTheServerRefusesFromThenOn(
      Desks desks, ServerUnderTest server) {
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    String patient = visit(server, "37", "", 20);
    MedicalPages.open(doctor, patient, "checkup");
    Page page = doctor.page();
    assertThat(page.locator(".chk-table")).isVisible(TimeLimits.visible());
    page.evaluate(
        "() => { const place = document.getElementById('medical');"
            + " window.ends = Number(place.dataset.ends);"
            + " new MutationObserver(() => { if (!window.blanked"
            + " && !document.querySelector('.chk-table')) window.blanked = Date.now(); })"
            + ".observe(document.body, {childList: true, subtree: true}); }");
    doctor.picture("68-before-expiry");
    assertThat(page.locator(".med-show-over")).isVisible(TimeLimits.visible());
    assertThat(page.locator(".chk-table")).hasCount(0);
    assertThat(page.locator("#medical-content")).containsText("同意の有効期限が切れました。");
    assertThat(page.locator("#medical-content")).containsText("再度カードで確認してください。");
    doctor.picture("69-expired");
    double late = ((Number) page.evaluate("window.blanked - window.ends")).doubleValue();
    // by the page itself: a busy machine moves it, and from the end on the server refuses anyway
    System.out.printf("CONSENT END %s: blanked %.0f ms after it%n", server.assembly(), late);

    Response fragment = page.navigate(MedicalPages.live(doctor));
    assertFalse(fragment.text().contains("chk-table"));
    MedicalPages.open(doctor, patient);
    assertThat(page.locator("#medical-content")).containsText("同意の有効期限が切れました。");
    assertThat(page.locator(".chk-table")).hasCount(0);
    for (String kind : new String[] {"checkups", "drugs"}) {
      HttpResponse<String> answer = Api.medical(server, DemoAccount.DOCTOR, patient, kind);
      assertEquals(403, answer.statusCode(), kind);
      assertFalse(answer.body().contains("HbA1c"), kind);
    }
  }

  @Proves({"MI-01", "MI-12"})
  @Test
  void withoutConsentNothingIsAskedAndNothingShown(Desks desks, ServerUnderTest server) {
    String patient = visit(server, "38", "\"YZK\":false,\"TKK\":false", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient);
    Locator content = doctor.page().locator("#medical-content");
    assertThat(content).containsText("健診は患者が同意していません");
    assertThat(content).containsText("薬剤は患者が同意していません");
    doctor.picture("70-no-consent-summary");
    doctor.page().keyboard().press("1");
    assertThat(doctor.page().locator("h1.answer")).containsText("健診は患者が同意していません");
    doctor.picture("70-no-consent-checkups");
    doctor.page().keyboard().press("2");
    assertThat(doctor.page().locator("#medical-content")).containsText("薬剤は患者が同意していません");
    doctor.picture("71-no-consent-drugs");
    assertEquals(403, Api.medical(server, DemoAccount.DOCTOR, patient, "drugs").statusCode());
    assertEquals(
        0,
        Database.of(server)
            .count("select count(*) from clinical_request where patient_number = ?", patient));
  }

  /** Whatever put the one's card under the other's number: nothing but who is who. */
  @Test
  void theCardOfAnotherPersonOpensNothing(Desks desks, ServerUnderTest server) {
    Database database = Database.of(server);
    String patient = visit(server, "41", "", 3600);
    String owner = visit(server, "42", "", 3600);
    // the ledger takes a new row only, as a fault of the program would write it
    database.arrange(
        "insert into consent_attachment"
            + " (row_key, session_id, place, patient_number, attached_by, attached_at)"
            + " select cast(id as varchar(20)) || '/9', id, 9, ?, '-', current_timestamp"
            + " from reception_session where patient_number = ?",
        patient,
        owner);
    database.arrange(
        "update reception_session set patient_number = ? where patient_number = ?", patient, owner);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient);
    Locator content = doctor.page().locator("#medical-content");
    assertThat(content).containsText("院内の患者とカードの本人が一致しません");
    assertThat(content).containsText("受付で照合を確認してください。");
    for (String number : new String[] {patient, owner}) {
      assertThat(content).containsText(name(database, number));
    }
    assertThat(doctor.page().locator(".chk-table")).hasCount(0);
    doctor.picture("72-other-person");
    for (String kind : new String[] {"checkups", "drugs"}) {
      HttpResponse<String> answer = Api.medical(server, DemoAccount.DOCTOR, patient, kind);
      assertEquals(403, answer.statusCode(), kind);
      assertTrue(answer.body().contains("cons.otherperson"), answer.body());
    }
    assertEquals(
        0,
        database.count("select count(*) from clinical_request where patient_number = ?", patient));
  }

  private static String name(Database database, String patient) {
    return database.value("select full_name from patient where patient_number = ?", patient);
  }

  /** The patient's number, once the visit has reached the file. */
  static String visit(ServerUnderTest server, String person, String consents, int seconds) {
    long session = Received.session(server, server.terminal().visit(person, 1, consents, seconds));
    return Received.patientOf(server, session);
  }

  private static Locator row(DeskBrowser doctor, String patient) {
    return doctor
        .page()
        .locator("#patients tbody tr", new Page.LocatorOptions().setHasText(patient));
  }
}
