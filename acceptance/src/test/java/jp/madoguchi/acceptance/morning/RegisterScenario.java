package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** The administrator hands over the hospital's register by the page. */
public abstract class RegisterScenario {
  /** So many that their import still runs when the page that tells of it is there. */
  private static final int MANY = 12_000;

  private static final String HEADER =
      "patient_number,name,name_kana,birth_date,sex,insurer_number,symbol,number,branch,ratio\n";

  private static final String LOOKS = "**/admin/register.xhtml*";

  @Test
  void aRegisterIsUploadedTakenOverAndItsErrorsAreSaidByLine(Desks desks, ServerUnderTest server)
      throws IOException {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("admin/index.xhtml");
    admin.page().locator("main a[href$='/admin/register.xhtml']").click();
    admin.picture("95-register");
    StringBuilder lines = new StringBuilder(HEADER);
    for (int i = 1; i <= MANY; i++) {
      lines.append("RG%d,台帳　試,ダイチョウ タメシ,19700101,1,06139997,1,%d,00,030%n".formatted(i, i));
    }
    lines.append(",,,,,,,,,\n");
    List<Route> looks = new ArrayList<>();
    admin.page().route(LOOKS, one -> hold(one, looks));
    upload(admin, lines.toString(), Charset.forName("windows-31j"));
    assertThat(admin.page().locator("#advance .progress")).isVisible();
    // the bar goes on wherever somebody stands with the keyboard
    Locator back = admin.page().locator("main .page-tools a");
    back.focus();
    admin.page().waitForCondition(() -> !looks.isEmpty());
    admin.page().unroute(LOOKS);
    looks.forEach(Route::resume);
    assertThat(admin.page().locator("h1.answer")).containsText("取り込みました", TimeLimits.contains());
    assertThat(back).isFocused();
    assertThat(admin.page().locator("#report")).containsText(String.valueOf(MANY));
    assertThat(admin.page().locator("#report")).containsText("CP932");
    admin.picture("96-register-taken");
    assertEquals(
        MANY,
        Database.of(server).count("select count(*) from patient where patient_number like 'RG%'"));
    assertEquals(
        1,
        Database.of(server)
            .count(
                "select count(*) from audit_record where action = 'IMPORT_REGISTER'"
                    + " and role = 'ADMIN'"));
    upload(
        admin,
        HEADER + "RG1,台帳　試,ダイチョウ タメシ,19700101,1,06139997,1,1,00,3\n",
        StandardCharsets.UTF_8);
    assertThat(admin.page().locator("h1.answer")).containsText("何も取り込んでいません");
    assertThat(admin.page().locator("#findings_data tr")).hasCount(1);
    assertThat(admin.page().locator("#findings")).containsText("負担割合 (ratio)");
    admin.picture("97-register-refused");
    Download findings =
        admin
            .page()
            .waitForDownload(() -> admin.page().locator("a[href='register-findings']").click());
    assertTrue(Files.readString(findings.path()).contains("2,負担割合 (ratio),"));
  }

  /** What the page asks while an import runs, until the keyboard stands where it shall stay. */
  private static void hold(Route asked, List<Route> looks) {
    if (asked.request().method().equals("POST")) {
      looks.add(asked);
    } else {
      asked.resume();
    }
  }

  private static void upload(DeskBrowser admin, String csv, Charset charset) {
    admin
        .page()
        .locator("#file")
        .setInputFiles(new FilePayload("register.csv", "text/csv", csv.getBytes(charset)));
    admin.page().locator("#upload button[type=submit]").click();
  }
}
