package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** 同意取得済み患者一覧 (SC-16), by keyboard. */
public abstract class ConsentedListScenario {
  @Test
  void aDoctorNarrowsSortsAndOpensAndNoAddressNamesAnybody(Desks desks, ServerUnderTest server) {
    String soon = MedicalScenario.visit(server, "75", "", 1800);
    String late = MedicalScenario.visit(server, "76", "", 80_000);
    String name =
        Database.of(server)
            .value("select full_name from patient where patient_number = ?", late)
            .replaceAll("[\\s　].*", "");
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    doctor.open("medical/index.xhtml");
    Page page = doctor.page();
    assertThat(row(page, soon)).containsText("外来");
    assertTrue(place(page, soon) < place(page, late), "the soonest end first");
    CheckupByHand.looksWell(doctor, "110-consented");
    String address = page.url();

    page.locator("#order").selectOption("ENDS_LAST");
    find(page);
    assertTrue(place(page, late) < place(page, soon));

    page.locator("#setting").selectOption("HOME_VISIT");
    find(page);
    assertThat(page.locator(".list-none")).containsText("条件に合う");
    CheckupByHand.looksWell(doctor, "111-consented-none");

    page.locator("#setting").selectOption("OUTPATIENT");
    page.locator("#patient").fill("見本のない氏名".repeat(5));
    find(page);
    assertThat(page.locator(".list-none")).containsText("条件に合う");
    assertThat(page.locator("#patient")).hasValue("見本のない氏名".repeat(5));
    CheckupByHand.looksWell(doctor, "112-consented-long");
    assertTrue(page.url().startsWith(address.replaceAll("[?#].*", "")));

    page.locator("#patient").fill(name);
    find(page);
    assertThat(row(page, late)).isVisible();
    CheckupByHand.looksWell(doctor, "113-consented-found");
    assertFalse(page.url().contains(late), page.url());
    row(page, late).locator("a.key-button").focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/medical/patient.xhtml?"));
    assertThat(page.locator(".med-number")).containsText(late);
    assertFalse(page.url().contains(late), page.url());
  }

  /** The page is drawn anew as a whole. */
  private static void find(Page page) {
    page.waitForNavigation(
        () -> {
          page.locator("#openPatient").focus();
          page.keyboard().press("Enter");
        });
  }

  private static Locator row(Page page, String patient) {
    return page.locator("#patients tbody tr", new Page.LocatorOptions().setHasText(patient));
  }

  private static int place(Page page, String patient) {
    assertThat(row(page, patient)).isVisible(TimeLimits.visible());
    return page.locator("#patients tbody tr").allTextContents().stream()
        .map(text -> text.contains(patient))
        .toList()
        .indexOf(true);
  }
}
