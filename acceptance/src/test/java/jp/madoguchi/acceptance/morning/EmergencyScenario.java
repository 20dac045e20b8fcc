package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;

/** 救急 and 災害: what is here is opened without consent, to one person, and looked through. */
public abstract class EmergencyScenario {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** What was fetched this morning of a patient who then took the consent back, unconscious now. */
  @Proves("SC-18")
  @Test
  void anEmergencyOpensWhatIsHeldAndAnAuditorLooksThroughIt(Desks desks, ServerUnderTest server) {
    String patient = heldAndRefused(desks, server, "35");
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient, "checkup");
    assertThat(doctor.page().locator("#medical-content")).containsText("患者が同意していません");
    assertThat(doctor.page().locator(".med-ground-acts")).hasCount(0);

    DeskBrowser er = desks.of(DemoAccount.ER_VIEWER);
    Page page = er.page();
    MedicalPages.open(er, patient, "checkup");
    er.picture("83-emergency-offered");
    page.locator(".med-ground-acts a").first().click();
    page.locator("#begin").click();
    assertThat(page.locator("#wordsError")).not().isEmpty();
    er.picture("83-emergency-asked");
    page.locator("#reason label, #reason .ui-radiobutton").first().click();
    page.locator("#identity label, #identity .ui-radiobutton").first().click();
    page.locator("#words").fill("急患");
    page.locator("#begin").click();
    assertThat(page.locator("#wordsError")).containsText("5字以上");
    page.locator("#words").fill("路上で倒れ、意識がなく搬送された");
    page.locator("#begin").click();
    assertThat(page.locator(".med-ground-emergency")).isVisible(TimeLimits.visible());
    assertThat(page.locator(".med-ground-emergency")).containsText("意識障害");
    assertThat(page.locator(".med-ground-emergency .consent-word")).containsText("あと");
    String opened = page.url();
    page.navigate(opened + "&tab=checkup");
    assertThat(page.locator(".chk-table")).isVisible(TimeLimits.visible());
    assertThat(page.locator(".med-note")).containsText("救急時医療情報閲覧");
    CheckupByHand.looksWell(er, "84-emergency-open");
    endsAtTheInstant(server, page, patient);
    page.navigate(opened + "&tab=prescription");
    assertThat(page.locator(".med-ground-emergency")).isVisible(TimeLimits.visible());
    er.picture("84-emergency-not-collected");
    MedicalPages.open(doctor, patient, "checkup");
    assertThat(doctor.page().locator("#medical-content")).containsText("患者が同意していません");

    // programs hold no right for an emergency, whoever they act for
    assertEquals(403, Api.medical(server, DemoAccount.ER_VIEWER, patient, "checkups").statusCode());
    page.locator("#closeGround button").click();
    assertThat(page.locator(".med-ground-emergency")).hasCount(0);
    assertEquals(
        1,
        Database.of(server)
            .count(
                "select count(*) from ground_opening where patient_number = ? and closed_by = 'er'",
                patient));
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    auditor.open("audit/grounds.xhtml");
    Locator use =
        auditor.page().locator("tr.use", new Page.LocatorOptions().setHasText(patient)).first();
    assertThat(use).containsText("路上で倒れ");
    auditor.picture("85-uses");
    use.locator("button").click();
    auditor.page().locator("#remark").fill("救急外来の記録と一致");
    auditor.picture("85-uses-review");
    auditor.page().locator("#reviewNow").click();
    assertThat(use).containsText("救急外来の記録と一致");
    auditor.picture("85-uses-reviewed");
  }

  /** Two administrators open a period; everybody sees it, a doctor opens a patient by it. */
  @Proves({"MI-09", "SC-19"})
  @Test
  void aDisasterIsOpenedByTwoAndEndsWhatWasOpenedByIt(Desks desks, ServerUnderTest server) {
    String patient = heldAndRefused(desks, server, "36");
    ZonedDateTime now = ZonedDateTime.now(JAPAN);
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    Page entering = admin.page();
    admin.open("admin/disaster.xhtml");
    entering.locator("#enter").click();
    entering.locator("#newRegion").fill("試験県全域");
    entering.locator("#newSource").fill("事務連絡 第99号");
    entering.locator("#newWhat").fill("地震");
    entering.locator("#newFrom_input").fill(now.minusHours(1).toLocalDate().toString());
    entering.locator("#newUntil_input").fill(now.plusDays(1).toLocalDate().toString());
    entering.locator("#newFromTime").fill(time(now.minusHours(1)));
    entering.locator("#newUntilTime").fill(time(now));
    // the era beside a day is that day's, not the one it began with
    assertThat(entering.locator("#newFromEra"))
        .containsText("月" + now.minusHours(1).getDayOfMonth() + "日");
    assertThat(entering.locator("#newUntilEra"))
        .containsText("月" + now.plusDays(1).getDayOfMonth() + "日");
    admin.picture("86-disaster-box");
    entering.locator("#newNow").click();
    assertThat(entering.locator("tr.period").first()).containsText("承認待ち");
    DeskBrowser second = desks.of(DemoAccount.SECOND_ADMIN);
    second.open("admin/disaster.xhtml");
    second.page().locator("tr.period button").first().click();
    second.page().locator(".ui-confirmdialog-yes").click();
    assertThat(second.page().locator("tr.period").first()).containsText("実施中");
    second.picture("86-disaster-running");

    try {
      DeskBrowser clerk = desks.of(DemoAccount.CLERK);
      clerk.open("reception/board.xhtml");
      assertThat(clerk.page().locator(".disaster-notice")).containsText("試験県全域");
      clerk.picture("87-disaster-board");
      DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
      Page page = doctor.page();
      MedicalPages.open(doctor, patient, "checkup");
      doctor.picture("87-disaster-offered");
      page.locator(".med-ground-acts a").first().click();
      page.locator("#reason label").last().click();
      page.locator("#identity label").last().click();
      page.locator("#words").fill("避難所で口頭で同意した");
      page.locator("#begin").click();
      assertThat(page.locator(".med-ground-disaster")).containsText("試験県全域");
      page.navigate(page.url() + "&tab=checkup");
      assertThat(page.locator(".chk-table")).isVisible(TimeLimits.visible());
      CheckupByHand.looksWell(doctor, "88-disaster-open");
      HttpResponse<String> read = Api.medical(server, DemoAccount.DOCTOR, patient, "checkups");
      assertEquals(200, read.statusCode());
      assertEquals("DISASTER", read.headers().firstValue("X-Madoguchi-Ground").orElse("-"));
    } finally {
      admin.open("admin/disaster.xhtml");
      entering.locator("tr.period button").last().click();
      entering.locator("#endReason").fill("解除の連絡");
      entering.locator("#endNow").click();
      assertThat(entering.locator("tr.period").first()).containsText("途中で終了");
    }
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient, "checkup");
    assertThat(doctor.page().locator(".chk-table")).hasCount(0);
    assertThat(doctor.page().locator(".disaster-notice")).hasCount(0);
  }

  /** The open page knows the end of its opening, and says what it was when it blanks. */
  private static void endsAtTheInstant(ServerUnderTest server, Page page, String patient) {
    assertEquals(
        Database.of(server)
            .count(
                "select cast(floor(extract(epoch from until_at) * 1000) as bigint) from"
                    + " ground_opening where patient_number = ?",
                patient),
        Long.parseLong(page.locator("#medical").getAttribute("data-ends")));
    page.evaluate(
        "() => { new MutationObserver(() => { const said = document.getElementById("
            + "'medical-content')?.textContent || ''; if (said.includes('閲覧の時間が終わりました'))"
            + " window.over = true; }).observe(document.body, {childList: true, subtree: true});"
            + " document.getElementById('medical').dataset.ends = '1'; }");
    page.waitForFunction("() => window.over");
    assertThat(page.locator(".chk-table")).isVisible(TimeLimits.visible());
  }

  /** Checkups came under a consent that the next card session took back. */
  private static String heldAndRefused(Desks desks, ServerUnderTest server, String person) {
    String patient = MedicalScenario.visit(server, person, "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient, "checkup");
    assertThat(doctor.page().locator(".chk-table")).isVisible(TimeLimits.visible());
    return MedicalScenario.visit(server, person, "\"YZK\":false,\"TKK\":false", 3600);
  }

  private static String time(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern("HH:mm").format(at);
  }
}
