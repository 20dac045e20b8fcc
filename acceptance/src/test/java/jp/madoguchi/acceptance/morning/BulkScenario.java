package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 一括照会 (SC-06, §3.3) through the real folders: everybody on file is asked about in one file, the
 * result is not ready at first and comes as a zip, its rows are reviewed by keyboard.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class BulkScenario {
  private static final String SHARE_CHANGED = "00000002";

  @Proves("SC-06")
  @Test
  @Order(1)
  void everybodyOnFileIsAskedAboutAndTheDifferencesAreReviewed(
      Desks desks, ServerUnderTest server) {
    DeskBrowser billing = desks.of(DemoAccount.BILLING);
    Database database = Database.of(server);
    // whose share changes at the centre: on file as before, whatever the morning took over
    database.arrange(
        "update insurance set ratio = '030' where closed_at is null and patient_id ="
            + " (select id from patient where patient_number = ?)",
        SHARE_CHANGED);
    billing.open("reception/bulk.xhtml");
    assertThat(billing.page().locator("h1.answer")).containsText("対応を待つ一括照会はありません");
    billing.picture("60-bulk-empty");
    billing.page().keyboard().press("n");
    billing.page().waitForURL(url -> url.contains("/bulk-order.xhtml"));
    billing.page().locator("#population").selectOption("CONTINUING");
    billing.page().locator("#count").click();
    long insured =
        database.count("select count(distinct patient_id) from insurance where closed_at is null");
    assertThat(billing.page().locator(".bulk-counted")).hasText(insured + "人・1ファイル");
    billing.picture("61-bulk-order");
    billing.page().locator("#create").click();
    billing.page().waitForURL(url -> url.contains("/bulk-inquiry.xhtml"));
    billing.picture("62-bulk-running");
    String id = database.value("select max(id) from bulk_inquiry");
    assertThat(billing.page().locator("h1.answer")).hasText("差異確認", TimeLimits.answer());
    List<String> answers =
        database.values(
            "select outcome from bulk_answer where inquiry_id = ? order by arrived_at",
            Long.valueOf(id));
    assertEquals(List.of("RECEIVED", "PROCESSING", "RESULT"), answers);
    assertTrue(
        database
            .value(
                "select file_name from bulk_answer where outcome = 'RESULT' and inquiry_id = ?",
                Long.valueOf(id))
            .endsWith(".zip"));
    assertEquals(
        insured,
        database.count(
            "select count(*) from bulk_person where inquiry_id = ? and diff_class is not null",
            Long.valueOf(id)));
    billing.page().reload();
    billing.picture("63-bulk-review");
    takeOver(billing, database, Long.parseLong(id));
  }

  /** 負担割合変更: by keyboard, with its history and its record. */
  private static void takeOver(DeskBrowser billing, Database database, long id) {
    billing.open("reception/bulk-inquiry.xhtml?id=" + id + "&show=D2");
    Locator first = billing.page().locator(".bulk-line").first();
    String patient =
        database.value(
            "select patient_number from bulk_person where id = ?",
            Long.valueOf(first.locator("[data-row]").getAttribute("data-row")));
    String history =
        "select count(*) from insurance i join patient p on p.id = i.patient_id"
            + " where p.patient_number = ?";
    long before = database.count(history, patient);
    billing.picture("64-bulk-share-changed");
    billing.page().keyboard().press("Enter");
    assertThat(billing.page().locator(".notice-good")).containsText("（" + patient + "） を取り込みました");
    assertEquals(before + 1, database.count(history, patient), "the old row stays");
    assertEquals(
        1,
        database.count(
            "select count(*) from audit_record where action = 'TAKE_OVER_BULK' and patient_number = ?"
                + " and subject = 'bulk ELIGIBILITY' and account = ?",
            patient,
            DemoAccount.BILLING.user()));
    assertEquals(
        1,
        database.count(
            "select count(*) from insurance i join patient p on p.id = i.patient_id where"
                + " p.patient_number = ? and i.closed_at is null and i.foretold_at is not null",
            patient),
        "foretold, not confirmed");
    long open =
        database.count(
            "select count(*) from bulk_person where inquiry_id = ? and state = 'OPEN'", id);
    billing.open("reception/bulk-inquiry.xhtml?id=" + id + "&show=open");
    billing.page().keyboard().press("x");
    assertThat(billing.page().locator(".notice-good")).containsText("を確認済にしました");
    assertEquals(
        open - 1,
        database.count(
            "select count(*) from bulk_person where inquiry_id = ? and state = 'OPEN'", id));
  }

  @Test
  @Order(2)
  void aRefusedRequestShowsTheTerminalsWordsAndAnotherIsGivenUp(
      Desks desks, ServerUnderTest server) {
    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    Database database = Database.of(server);
    String patient =
        database.value(
            "select p.patient_number from patient p join insurance i on i.patient_id = p.id"
                + " where i.closed_at is null order by p.id");
    server.terminal().freeze();
    try {
      order(lead, patient);
      String suffix =
          Until.found(
              "the request of the bulk inquiry",
              () ->
                  java.util.Optional.ofNullable(
                      database.value(
                          "select request_suffix from bulk_inquiry where state = 'SUBMITTED'")));
      lead.page().reload();
      assertThat(lead.page().locator("h1.answer")).hasText("送信済");
      pollsOfAnOpenPageAreNoLooks(lead, database);
      Locator steps = lead.page().locator("#steps");
      steps.locator("summary").click();
      String read = steps.locator("ol").textContent();
      Path request = server.terminal().folder("req").resolve("OQSmuquc01req_" + suffix + ".xml");
      String text = read(request);
      assertTrue(text.contains("<ArbitraryIdentifier>"), "a key for each person");
      assertTrue(!text.contains(patient), "no number of ours");
      delete(request);
      server
          .terminal()
          .put(
              "res",
              "OQSmuquc01req_" + suffix + ".err",
              "書式エラー: 3行目".getBytes(StandardCharsets.UTF_8));
      assertThat(lead.page().locator("h1.answer")).hasText("受付エラー", TimeLimits.answer());
      assertThat(lead.page().locator("#facts")).containsText("書式エラー: 3行目");
      assertThat(steps.locator("ol")).hasText(read);
      steps.locator("summary").click();
      lead.page().evaluate("document.activeElement.blur()");
      assertThat(steps.locator("ol")).not().hasText(read);
      lead.picture("65-bulk-refused");
      order(lead, patient);
      assertThat(lead.page().locator("h1.answer")).hasText("送信済", TimeLimits.answer());
      givenUpOnlyAfterAnAnswer(lead);
      removeRequests(server.terminal().folder("req"));
    } finally {
      server.terminal().thaw();
    }
    lead.open("reception/bulk.xhtml");
    lead.picture("66-bulk-list");
    lead.page().setViewportSize(1920, 1080);
    lead.picture("67-bulk-list-wide");
    lead.page().setViewportSize(1366, 768);
  }

  /** One key ends nothing: it asks, いいえ is what Enter would press, and Esc leaves all as it was. */
  private static void givenUpOnlyAfterAnAnswer(DeskBrowser lead) {
    Locator question = lead.page().locator("#confirmation");
    lead.page().keyboard().press("c");
    assertThat(question).containsText("を中止しますか");
    assertThat(lead.page().locator("#confirmationNo")).isFocused();
    lead.picture("65-bulk-give-up");
    lead.page().keyboard().press("Escape");
    assertThat(question).isHidden();
    lead.page().reload();
    assertThat(lead.page().locator("h1.answer")).hasText("送信済");
    lead.page().keyboard().press("c");
    lead.page().locator("#confirmationYes").click();
    assertThat(lead.page().locator("h1.answer")).hasText("中止");
    assertThat(lead.page().locator(".notice-good")).containsText("中止しました");
  }

  /** ADR 0010: opening the page is recorded each time, its own polls once a minute. */
  private static void pollsOfAnOpenPageAreNoLooks(DeskBrowser desk, Database database) {
    String looks =
        "select count(*) from audit_record where action = 'LIST' and account = ?"
            + " and subject like 'bulk rows%'";
    long before = database.count(looks, DemoAccount.CLERK_LEAD.user());
    desk.open(
        "reception/bulk-inquiry.xhtml?show=all&id="
            + database.value("select max(id) from bulk_inquiry"));
    assertThat(desk.page().locator(".bulk-line")).hasCount(1);
    assertEquals(before + 1, database.count(looks, DemoAccount.CLERK_LEAD.user()), "opened");
    for (int poll = 0; poll < 2; poll++) {
      Response answer =
          desk.page()
              .waitForResponse(
                  polled ->
                      polled.url().contains("/bulk-inquiry.xhtml")
                          && polled.request().headers().containsKey("x-madoguchi-background"),
                  () -> {});
      assertEquals(200, answer.status());
    }
    assertEquals(before + 1, database.count(looks, DemoAccount.CLERK_LEAD.user()), "polled twice");
    desk.page().reload();
    assertEquals(before + 2, database.count(looks, DemoAccount.CLERK_LEAD.user()), "opened again");
  }

  /** One terminal is no choice; a form that names another all the same is told so. */
  @Test
  @Order(3)
  void aTerminalThatIsNotConfiguredIsRefused(Desks desks, ServerUnderTest server) {
    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    long before = Database.of(server).count("select count(*) from bulk_inquiry");
    lead.open("reception/bulk-order.xhtml");
    assertThat(lead.page().locator("#terminal")).hasCount(0);
    lead.page().locator("#numbers").fill("00000001");
    lead.page()
        .evaluate(
            "() => { const field = document.createElement('input'); field.name = 'terminal';"
                + " field.value = 'nobody'; document.getElementById('order').append(field); }");
    lead.page().locator("#create").click();
    assertThat(lead.page().locator(".said .notice-problem")).containsText("選ばれた端末は接続設定にありません");
    assertEquals(before, Database.of(server).count("select count(*) from bulk_inquiry"));
  }

  private static void order(DeskBrowser desk, String patient) {
    desk.open("reception/bulk-order.xhtml");
    desk.page().locator("#numbers").fill(patient);
    desk.page().locator("#create").click();
    desk.page().waitForURL(url -> url.contains("/bulk-inquiry.xhtml"));
  }

  private static void removeRequests(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().startsWith("OQSmuquc01req_"))
          .forEach(BulkScenario::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
