package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.acceptance.browser.AskedAddresses;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** After the morning: every read and write left its record, and none of them says too much. */
public abstract class AuditScenario {
  private static final int TELLING_DIGITS = 8;

  /** One that nobody has. */
  private static final String MY_NUMBER = "123456789018";

  @Test
  void everythingThatWasDoneLeftItsRecord(ServerUnderTest server) {
    Set<String> recorded =
        new TreeSet<>(Database.of(server).values("select distinct action from audit_record"));
    Set<String> missing =
        new TreeSet<>(
            Set.of(
                "LOG_IN",
                "LOG_IN_REFUSED",
                "LIST",
                "VIEW_ELIGIBILITY",
                "INQUIRE",
                "RECEIVE",
                "TAKE_OVER",
                "HOLD",
                "ASSIGN_PATIENT",
                "IDENTIFY",
                "VIEW_MEDICAL",
                "REQUEST_MEDICAL",
                "REFUSED",
                "IMPORT_REGISTER",
                "CREATE_ACCOUNTS"));
    missing.removeAll(recorded);
    missing.removeAll(notDone());
    assertEquals(Set.of(), missing);
  }

  /** What nobody did in this morning, because the other assembly's has the scenario for it. */
  protected Set<String> notDone() {
    return Set.of();
  }

  @Test
  void everyResultAndEveryTakeOverHasItsRecord(ServerUnderTest server) {
    Database database = Database.of(server);
    assertEquals(
        database.count(
            "select count(*) from reception_session where result_at is not null"
                + " and screen not in ('PENDING', 'NO_ANSWER')"),
        database.count(
            "select count(distinct request) from audit_record where action = 'RECEIVE'"
                + " and subject = 'eligibility'"));
    assertEquals(
        database.count(
            "select count(*) from reception_session where imported_at is not null"
                + " or id in (select session_id from session_attachment where undone)"),
        database.count(
            "select count(distinct request) from audit_record where action in"
                + " ('TAKE_OVER', 'TAKE_OVER_BY_ITSELF')"));
    assertEquals(
        database.count("select count(*) from inquiry_request"),
        database.count(
            "select count(*) from audit_record where action in"
                + " ('INQUIRE', 'INQUIRE_AGAIN')"
                + " and request in (select suffix from inquiry_request)"));
    assertEquals(
        database.count("select count(*) from clinical_request"),
        database.count(
            "select count(distinct request) from audit_record where action = 'REQUEST_MEDICAL'"
                + " and request in (select suffix from clinical_request)"));
    assertTrue(
        database.count(
                "select count(*) from audit_record where action = 'VIEW_MEDICAL'"
                    + " and account = ? and patient_number is not null and outcome = 'OK'",
                DemoAccount.DOCTOR.user())
            > 0);
    assertTrue(
        database.count(
                "select count(*) from audit_record where action = 'REFUSED' and account = ?",
                DemoAccount.CLERK.user())
            > 0);
    assertEquals(
        0,
        database.count(
            "select count(*) from audit_record where action in"
                + " ('TAKE_OVER', 'HOLD', 'VIEW_MEDICAL', 'IDENTIFY', 'CHECK_ORDER',"
                + " 'OVERRIDE_ORDER') and ground <> 'SYSTEM'"
                + " and (account = '-' or role = '' or terminal = '')"));
  }

  @Test
  void neitherTheAuditNorTheLogNamesAPatient(ServerUnderTest server) throws IOException {
    Database database = Database.of(server);
    String audit = String.join("\n", nonNull(database.values("select * from audit_record")));
    String log = Files.readString(server.log());
    List<String> told = new ArrayList<>();
    for (String secret : secrets(database)) {
      if (audit.contains(secret)) {
        told.add("audit: " + secret);
      }
      if (log.contains(secret)) {
        told.add("log: " + secret);
      }
    }
    assertEquals(List.of(), told);
    assertFalse(log.toLowerCase(java.util.Locale.ROOT).contains("pin="));
  }

  @Test
  void theAuditorFindsARecordAndProvesThatNoneWasChanged(Desks desks, ServerUnderTest server) {
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    auditor.open("audit/index.xhtml");
    auditor.page().locator("#action").selectOption("TAKE_OVER");
    auditor.page().locator("#search").click();
    assertThat(auditor.page().locator("#records_data tr").first()).containsText("取込");
    assertThat(auditor.page().locator("#records")).containsText(DemoAccount.CLERK.user());
    auditor.picture("98-audit-take-overs");
    auditor.open("audit/index.xhtml");
    auditor.page().keyboard().press("c");
    assertThat(auditor.page().locator(".aud-report")).isVisible();
    assertThat(auditor.page().locator(".said .notice")).containsText("検証を始めました");
    // the verification works by itself, chunk after chunk; the page looks again until it is done
    assertThat(auditor.page().locator(".aud-sound"))
        .containsText("記録は改ざんされていません", TimeLimits.contains());
    auditor.picture("99-audit-chain");
  }

  /** A date as people write it, one that is none, a column less, another language, and the file. */
  @Test
  void theAuditorsSearchIsReadAsTypedAndKept(Desks desks, ServerUnderTest server)
      throws IOException {
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    Page page = auditor.page();
    auditor.open("audit/index.xhtml");
    page.locator("#to_input").fill("昨日");
    page.locator("#search").click();
    assertThat(page.locator("#toError")).not().isEmpty();
    assertThat(page.locator("#to_input")).hasValue("昨日");
    page.locator("#to_input").fill("令和10年12月31日");
    page.locator("#from_input").fill("R1.5.1");
    page.locator("#search").click();
    assertThat(page.locator("#from_input")).hasValue("2019-05-01");
    assertThat(page.locator("#fromEra")).hasText("令和元年5月1日");
    assertThat(page.locator("#records_data tr").first()).isVisible();
    page.locator("#columnsButton").press("Enter");
    assertThat(page.locator("#columnsChoice input").first()).isFocused();
    page.locator("#columnsChoice label", new LocatorOptions().setHasText("端末")).click();
    assertThat(page.locator("#records thead")).not().containsText("端末");
    auditor.picture("98-audit-columns");
    page.keyboard().press("Escape");
    assertThat(page.locator("#columnsChoice")).isHidden();
    assertThat(page.locator("#columnsButton")).isFocused();
    Download file = page.waitForDownload(() -> page.locator("#export").click());
    assertTrue(Files.readString(file.path()).startsWith("\uFEFF日時,"));
    page.locator(".top-user summary").click();
    page.locator(".top-menu [data-language]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("#from_input")).hasValue("2019-05-01");
    page.locator(".top-user summary").click();
    page.locator(".top-menu [data-language]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "ja");
  }

  @Test
  void aMyNumberInTheSearchComesBackNowhere(Desks desks) {
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    Page page = auditor.page();
    for (String field : List.of("#patient", "#account")) {
      for (boolean day : List.of(true, false)) {
        auditor.open("audit/index.xhtml");
        page.locator(field).fill(MY_NUMBER);
        if (!day) {
          page.locator("#from_input").fill("来週");
        }
        page.locator("#search").click();
        assertThat(page.locator(field + "Error")).containsText("12桁の番号(マイナンバー)は入力できません。");
        assertThat(page.locator(field)).hasValue("");
        assertFalse(page.content().contains(MY_NUMBER), field);
      }
    }
  }

  /** Also where another field of the form is what the search is refused for. */
  @Test
  void whatIsPrintedIsTheSearchThatTheListShows(Desks desks) {
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    Page page = auditor.page();
    auditor.open("audit/index.xhtml");
    String from = page.locator("#paper input[name=from]").inputValue();
    page.locator("#from_input").fill("2019-05-01");
    page.locator("#account").fill("kansa01");
    page.locator("#patient").fill(MY_NUMBER);
    page.locator("#search").click();
    assertThat(page.locator("#patientError")).not().isEmpty();
    assertThat(page.locator("#account")).hasValue("kansa01");
    assertThat(page.locator("#paper input[name=from]")).hasValue(from);
    assertThat(page.locator("#paper input[name=account]")).hasValue("");
  }

  /** Who saw a patient: a list that showed one is found by the patient's number. */
  @Test
  void whoeverSawAPatientOnTheBoardIsFound(Desks desks, ServerUnderTest server) {
    String patient =
        Database.of(server)
            .value(
                "select max(s.patient_number) from audit_shown s where s.list = 'board'"
                    + " and s.account = ?",
                DemoAccount.CLERK.user());
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    auditor.open("audit/index.xhtml");
    auditor.page().locator("#patient").fill(patient);
    auditor.page().locator("#action").selectOption("LIST");
    auditor.page().locator("#search").click();
    assertThat(auditor.page().locator("#records")).containsText(DemoAccount.CLERK.user());
    auditor.picture("98-audit-who-saw");
  }

  /** Of the whole morning: every page of every desk, what it fetched, and the Referer of each. */
  @Test
  void noAddressNamedAPatient(ServerUnderTest server) {
    Database database = Database.of(server);
    Set<String> numbers =
        new TreeSet<>(nonNull(database.values("select patient_number from patient")));
    Set<String> secrets = secrets(database);
    List<String> told = new ArrayList<>();
    for (String address : AskedAddresses.all()) {
      String plain = URLDecoder.decode(address, StandardCharsets.UTF_8);
      for (String part : plain.split("[/?&=,;#]")) {
        if (numbers.contains(part)) {
          told.add(plain);
        }
      }
      secrets.stream().filter(plain::contains).forEach(secret -> told.add(plain));
    }
    assertEquals(List.of(), told);
    assertTrue(AskedAddresses.all().size() > 20, "addresses were kept");
  }

  /** Names in all writings and numbers long enough not to stand there by chance. */
  private static Set<String> secrets(Database database) {
    Set<String> secrets = new TreeSet<>();
    for (String name :
        nonNull(
            database.values(
                "select full_name, name_kana from patient"
                    + " union select shown_name, shown_kana from reception_session"))) {
      if (name.length() > 2) {
        secrets.add(name);
        secrets.add(name.replaceAll("[\\s\u3000]", ""));
        secrets.add(name.replaceAll("[\\s\u3000]", " "));
      }
    }
    for (String number :
        nonNull(ReadableRows.of(database).insurances("card_number", "insurance r"))) {
      if (number.length() >= TELLING_DIGITS) {
        secrets.add(number);
      }
    }
    for (String address : nonNull(database.values("select address from patient"))) {
      if (!address.isBlank()) {
        secrets.add(address);
      }
    }
    return secrets;
  }

  private static List<String> nonNull(List<String> values) {
    return values.stream().filter(value -> value != null && !value.isBlank()).toList();
  }
}
