package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An empty installation on PostgreSQL, from the operator's file to the first log-in. */
@Tag("server")
@On(Assembly.MICRO)
class FirstSetupIT {
  private static final Pattern SETUP = Pattern.compile(".*/setup\\.xhtml.*");
  private static final int LAST = 12;
  private static final String PASSWORD = "purple-kettle-42-lizard";
  private static ServerUnderTest hospital;

  @BeforeAll
  static void start() {
    hospital = Assembly.firstStart();
  }

  @AfterAll
  static void end() {
    if (hospital != null) {
      hospital.close();
    }
  }

  @Test
  void theOperatorSetsItUpByKeyboardAndNobodyAfterwards(Desks desks) throws IOException {
    try {
      setsItUp(desks);
    } catch (AssertionError wrong) {
      // the page tells its number alone; the reason stands in the log, which goes with the machine
      throw new AssertionError(wrong.getMessage() + "\n" + thrown(hospital.log()), wrong);
    }
  }

  /** What the server's log says was thrown last. */
  private static String thrown(Path log) throws IOException {
    List<String> lines =
        Files.readAllLines(log).stream()
            .filter(line -> line.matches(".*(Exception|Error|Caused by|\\tat jp\\.madoguchi).*"))
            .toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
  }

  private static void setsItUp(Desks desks) throws IOException {
    Path file = hospital.data().resolve("server/madoguchi-setup-code");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    String code = Files.readString(file).strip();
    DeskBrowser operator = desks.empty();
    Page page = operator.page();
    for (String beyond : List.of("", "login.xhtml", "start", "admin/index.xhtml", "reception/")) {
      open(page, beyond);
      page.waitForURL(SETUP);
    }
    operator.picture("fs1-code");
    type(page, "#code", "BCDFGH-JKMNPQ-RSTVWX-BCDFGH-JKMNPQ");
    assertThat(page.locator("#codeError")).containsText("設定コードが違います");
    operator.picture("fs2-wrong-code");
    type(page, "#code", code.toLowerCase());
    AuthenticatorApp app = person(operator);
    assertThat(page.locator("#stepTitle")).containsText("医療機関");
    assertThat(page.locator(".findings")).containsText("1311111111");
    operator.picture("fs6-facility");

    // the browser is closed; somebody else goes on with the same code
    desks.leave(operator);
    DeskBrowser second = desks.empty();
    open(second.page(), "login.xhtml");
    second.page().waitForURL(SETUP);
    type(second.page(), "#code", code);
    assertThat(second.page().locator("#stepTitle")).containsText("医療機関");
    List<String> codes = end(desks, second);
    logIn(second, app);
    nobodyAfterwards(desks, code, codes);
  }

  private static AuthenticatorApp person(DeskBrowser operator) {
    Page page = operator.page();
    assertThat(page.locator("#stepTitle")).containsText("管理者");
    page.locator("#account").focus();
    keys(page, "first.admin", "10001", "試験 太郎", "password1", "password1");
    page.keyboard().press("Enter");
    assertThat(page.locator("#passwordError")).containsText("よく使われる");
    operator.picture("fs3-common-password");
    page.locator("#password").focus();
    keys(page, PASSWORD, PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("#qr path")).hasAttribute("d", Pattern.compile("M.+"));
    AuthenticatorApp app = new AuthenticatorApp(page.locator("#secret").textContent());
    operator.picture("fs4-factor");
    type(page, "#appCode", "000000");
    assertThat(page.locator("#appCodeError")).containsText("コードが違う");
    operator.picture("fs5-wrong-app-code");
    type(page, "#appCode", app.next());
    return app;
  }

  /** Another screen, enlarged, in the other language. */
  private static void english(Desks desks) throws IOException {
    DeskBrowser other = desks.empty();
    Page page = other.page();
    page.setViewportSize(1366 * 100 / 125, 768 * 100 / 125);
    open(page, "");
    page.locator(".alone-foot button").click();
    assertThat(page.locator("h1")).containsText("First set-up");
    other.picture("fs9-english-code");
    type(page, "#code", Files.readString(file()).strip());
    press(page, "#lookNext");
    press(page, "#lookNext");
    assertThat(page.locator(".findings")).containsText("is missing");
    other.picture("fs9-english-trial");
    desks.leave(other);
  }

  private static List<String> end(Desks desks, DeskBrowser second) throws IOException {
    Page page = second.page();
    press(page, "#lookNext");
    assertThat(page.locator(".findings")).containsText("指紋");
    second.picture("fs7-keys");
    Path requests = hospital.data().resolve("terminal/1311111111/req");
    Path away = requests.resolveSibling("away");
    Files.move(requests, away);
    press(page, "#lookNext");
    assertThat(page.locator(".findings")).containsText("sudo install -d -o ");
    second.picture("fs8-trial");
    english(desks);
    Files.move(away, requests);
    press(page, "#lookAgain");
    assertThat(page.locator(".findings")).not().containsText("sudo install -d -o ");
    assertThat(page.locator(".findings")).containsText("プログラムの利用者は監査記録を変えられません");
    assertThat(page.locator(".findings")).containsText("暗号化されていません");
    press(page, "#lookNext");
    second.picture("fs10-retention");
    press(page, "#keptNext");
    assertThat(page.locator("#who")).containsText("試験 太郎");
    second.picture("fs11-finish");
    press(page, "#finishNow");
    assertThat(page.locator(".recovery-codes code")).hasCount(10);
    second.picture("fs12-done");
    return page.locator(".recovery-codes code").allTextContents();
  }

  private static void logIn(DeskBrowser second, AuthenticatorApp app) {
    Page page = second.page();
    page.locator("#toLogin").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/login.xhtml");
    page.locator("#account").fill("first.admin");
    page.locator("#password").fill(PASSWORD);
    page.locator("#enter").click();
    page.waitForURL("**/factor.xhtml*");
    FactorPages.give(second, app.next());
    page.waitForURL("**/admin/index.xhtml");
    page.locator("#lookNow").click();
    assertThat(page.locator("#preparationArea .finding").first()).isVisible();
    page.locator("#preparationArea").scrollIntoViewIfNeeded();
    second.picture("fs13-preparation");
  }

  private static void nobodyAfterwards(Desks desks, String code, List<String> codes)
      throws IOException {
    DeskBrowser late = desks.empty();
    open(late.page(), "setup.xhtml");
    late.page().waitForURL("**/login.xhtml");
    assertFalse(Files.exists(file()));
    Database database = Database.of(hospital);
    assertEquals(
        "1", database.value("select count(*) from audit_record where action = 'FINISH_SETUP'"));
    assertTrue(database.tablesHolding(code).isEmpty(), "the code is in no table");
    assertTrue(database.tablesHolding(codes.get(0)).isEmpty(), "codes are kept as hashes");
    String log = Files.readString(hospital.log());
    assertTrue(log.contains(file().toString()), "the log says where the code lies");
    assertFalse(log.contains(code), "and never what it is");
  }

  private static Path file() {
    return hospital.data().resolve("server/madoguchi-setup-code");
  }

  private static void open(Page page, String path) {
    page.navigate(hospital.base().resolve(path).toString());
  }

  /** Into the field, and Enter. */
  private static void type(Page page, String field, String text) {
    page.locator(field).focus();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
  }

  /** From the field that has the focus on, by Tab. */
  private static void keys(Page page, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      page.keyboard().press("ControlOrMeta+a");
      page.keyboard().insertText(texts[i]);
      if (i < texts.length - 1) {
        page.keyboard().press("Tab");
      }
    }
  }

  private static void press(Page page, String button) {
    page.locator(button).focus();
    page.keyboard().press("Enter");
  }
}
