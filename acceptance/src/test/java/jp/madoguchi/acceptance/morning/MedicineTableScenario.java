package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import org.junit.jupiter.api.Test;

/** An administrator takes tables of medicines in, which nobody published. */
public abstract class MedicineTableScenario {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String PAIR = "699990007,699990010,,,,,,,0,1\r\n";
  private static final String OTHER = "699990010,699990007,,,,,,,0,1\r\n";

  @Test
  void anEditionTakesEffectAfterItsDifferencesWereSeenAndIsGoneBackFrom(Desks desks) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    Page page = admin.page();
    admin.open("admin/medicines.xhtml");
    assertThat(page.locator("tr.medicine")).hasCount(7);
    admin.picture("m1-no-table");
    upload(page, "2026-06-01", PAIR + "69999001,6999\r\n");
    assertThat(page.locator("h1.answer")).containsText("何も取り込みません");
    assertThat(page.locator("tr.finding")).containsText("項目の数が違います");
    admin.picture("m2-wrong");
    upload(page, "2026-06-01", PAIR);
    assertThat(page.locator("#waits")).containsText("追加 1行、削除 0行、変更 0行");
    use(page);
    upload(page, "2026-07-01", PAIR + OTHER);
    assertThat(page.locator("tr.change")).hasCount(1);
    assertThat(page.locator("tr.change")).containsText("699990010 / 699990007");
    admin.picture("m3-differences");
    use(page);
    page.locator("tr.medicine").getByText("前の版に戻す").click();
    page.locator("#confirmationYes").click();
    assertThat(page.locator(".said")).containsText("前の版に戻しました");
    admin.picture("m4-gone-back");
    admin.speak("en");
    admin.open("admin/medicines.xhtml");
    admin.picture("m5-english");
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    auditor.open("audit/index.xhtml");
    assertThat(auditor.page().locator("#records")).containsText("併用禁忌(チェックマスター)");
  }

  private static void use(Page page) {
    page.locator("#use").click();
    page.locator("#confirmationYes").click();
    assertThat(page.locator(".said")).containsText("適用しました");
  }

  private static void upload(Page page, String day, String lines) {
    page.locator("#table").selectOption("CONTRAINDICATED_PAIRS");
    page.locator("#day").fill(day);
    page.locator("#source").fill("架空の出所");
    page.locator("#file")
        .setInputFiles(new FilePayload("pairs.csv", "text/csv", lines.getBytes(CP932)));
    page.locator("#upload button[type=submit]").click();
    page.waitForURL("**/admin/medicines.xhtml?kind=*");
  }
}
