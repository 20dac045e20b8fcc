package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import jp.madoguchi.acceptance.browser.Accessibility;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;

/** 要約: what a doctor sees before anything is searched. */
public abstract class SummaryScenario {

  /**
   * The falling eGFR and the statin from two clinics, first without, then with tables in effect.
   */
  @Proves({"MI-02", "SC-11"})
  @Test
  void whatIsDangerousStandsFirstAndSaysByWhichTable(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "66", "", 3600);
    Database database = Database.of(server);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    Page page = doctor.page();
    Locator alerts = page.locator(".sum-alerts");
    CheckupByHand.answered(
        server,
        patient,
        Map.of(
            "TKK", () -> CheckupByHand.named(database, patient),
            "YZK", () -> DrugByHand.message(database, patient, DrugByHand.duplicateStatin())),
        () -> {
          MedicalPages.open(doctor, patient);
          assertThat(alerts).containsText("健診は見ていません 取得中");
          assertThat(page.locator("#medical")).hasAttribute("data-pending", "true");
          doctor.picture("81-summary-waiting");
        });
    assertThat(alerts).containsText("重複投薬 シケンスタチン錠", TimeLimits.contains());
    assertThat(alerts).containsText("49.1 G3a");
    assertThat(alerts).containsText("4年で ↓24.7");
    assertThat(alerts).containsText("保健指導判定値");
    assertThat(alerts).containsText("6成分以上");
    assertThat(alerts).containsText("適用中の版がない表: 医薬品マスター · 併用禁忌(チェックマスター)");
    assertThat(page.locator(".sum-drugs .drg-fresh")).containsText("約1.5か月遅れ");
    assertThat(page.locator("#taken")).containsText("シケンアムロ錠");
    assertThat(page.locator(".sum-trends .trend")).hasCount(4);
    assertThat(page.locator(".sum-elsewhere")).containsText("手術タブを見る");
    assertThat(page.locator(".med-tab[aria-current=page]")).containsText("要約");
    CheckupByHand.looksWell(doctor, "82-summary-full");
    tablesTakeEffect(database);
    try {
      page.keyboard().press("2");
      assertThat(page.locator(".drg-check")).containsText("シケンスタチン錠");
      assertThat(page.locator(".drg-contraindicated")).containsText("シケンスタチン錠");
      doctor.picture("83-drugs-by-table");
      page.keyboard().press("0");
      assertThat(alerts).containsText("併用禁忌 シケンスタチン錠", TimeLimits.contains());
      assertThat(alerts).containsText("シケンバン錠");
      assertThat(alerts).containsText("公表された表と一致(シケンスタチン錠");
      assertThat(alerts).containsText("病院の併用禁忌の表 2026-06-01版 (架空の出所)");
      assertThat(alerts).not().containsText("適用中の版がない表");
      assertThat(page.locator(".sum-drugs h2")).containsText("6成分");
      CheckupByHand.looksWell(doctor, "84-summary-by-table");
      doctor.speak("en");
      MedicalPages.open(doctor, patient);
      assertThat(alerts).containsText("contraindicated together");
      doctor.picture("85-summary-english");
      doctor.speak("ja");
    } finally {
      database.arrange("delete from medicine_table where kind in ('DRUGS', 'OWN_PAIRS')");
    }
    assertTrue(shown(database, patient, "TKK") > 0 && shown(database, patient, "YZK") > 0);
  }

  @Proves({"MI-01", "SC-11"})
  @Test
  void whatIsClosedSaysSoInItsOwnBoxAndIsNotRead(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "67", "\"YZK\":false", 3600);
    Database database = Database.of(server);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    CheckupByHand.answered(
        server,
        patient,
        "TKK",
        () -> MedicalPages.open(doctor, patient),
        () -> CheckupByHand.named(database, patient));
    Page page = doctor.page();
    assertThat(page.locator(".sum-alerts")).containsText("49.1 G3a", TimeLimits.contains());
    assertThat(page.locator(".sum-drugs")).containsText("薬剤は患者が同意していません");
    assertThat(page.locator(".sum-alerts")).containsText("薬剤は見ていません 同意なし");
    assertThat(page.locator("#taken")).hasCount(0);
    CheckupByHand.looksWell(doctor, "86-summary-partly");
    assertEquals(0, shown(database, patient, "YZK"));
    assertTrue(shown(database, patient, "TKK") > 0);
  }

  /** Nothing there, asked by a button of its own, and by keyboard alone. */
  @Proves("SC-11")
  @Test
  void nothingThereIsNoSilence(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "68", "\"TKK\":false", 3600);
    Database database = Database.of(server);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    CheckupByHand.answered(
        server,
        patient,
        "YZK",
        () -> MedicalPages.open(doctor, patient),
        () -> DrugByHand.message(database, patient, ""));
    Page page = doctor.page();
    assertThat(page.locator(".sum-drugs")).containsText("薬剤のデータはありません", TimeLimits.contains());
    assertThat(page.locator(".sum-checkups")).containsText("健診は患者が同意していません");
    assertEquals(java.util.List.of(), Accessibility.findings(page));
    doctor.picture("87-summary-empty");
    page.locator("#ask-drug button").focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("tab=summary"));
    assertThat(page.locator(".sum-drugs")).isVisible();
  }

  @Test
  void whenTheConsentsEndTheSummaryIsGone(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "69", "", 20);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient);
    Page page = doctor.page();
    assertThat(page.locator(".sum-trends .trend").first()).isVisible(TimeLimits.visible());
    assertThat(page.locator(".med-show-over")).isVisible(TimeLimits.visible());
    assertThat(page.locator(".sum")).hasCount(0);
    assertThat(page.locator("#medical-content")).containsText("同意の有効期限が切れました。");
    doctor.picture("88-summary-expired");
    assertThat(page.locator("#medical")).hasAttribute("data-ends", "");
  }

  private static long shown(Database database, String patient, String kind) {
    return database.count(
        "select count(*) from audit_record where action = 'VIEW_MEDICAL' and patient_number = ?"
            + " and subject like '"
            + kind
            + "%'",
        patient);
  }

  /** Editions of invented drugs, as an administrator's act leaves them. */
  private static void tablesTakeEffect(Database database) {
    String[][] editions = {{"8801", "DRUGS"}, {"8802", "OWN_PAIRS"}};
    for (String[] one : editions) {
      database.arrange(
          "insert into medicine_edition (id, kind, edition_day, source, lines, passed_over, added,"
              + " removed, changed, loaded_by, loaded_at) values ("
              + one[0]
              + ", ?,"
              + " date '2026-06-01', '架空の出所', 1, 0, 0, 0, 0, 'admin', current_timestamp)",
          one[1]);
      database.arrange(
          "insert into medicine_table (kind, active_id, version) values (?, " + one[0] + ", 1)",
          one[1]);
    }
    String[][] drugs = {
      {"1", "2179901"},
      {"3", "2149902"},
      {"4", "2189903"},
      {"5", "3969904"},
      {"6", "2329905"},
      {"8", "1149907"},
      {"11", "3339910"}
    };
    for (String[] drug : drugs) {
      database.arrange(
          "insert into medicine_drug (edition_id, line, code, name, unit, price, form, changed_on,"
              + " abolished_on, price_code, generic_code, basic_name, substance_key) values"
              + " (8801, ?, ?, 'シケン', '錠', '1', '1', '', '', ?, '', '', ?)",
          Integer.parseInt(drug[0]),
          "6999900" + (drug[0].length() == 1 ? "0" : "") + drug[0],
          drug[1] + "F1018",
          drug[1]);
    }
    database.arrange(
        "insert into medicine_pair (edition_id, line, left_key, right_key, reason, scope) values"
            + " (8802, 1, '2189903', '3339910', '試験用の組', '')");
  }
}
