package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import org.junit.jupiter.api.Test;

/** Who answers for readers and terminals sees what they did, and puts right what went wrong. */
public abstract class EquipmentScenario {
  /** Somebody who types on in the next field while what was sent is on its way. */
  private static final String TYPES_ON =
      """
      (text) => jQuery(document).one('pfAjaxSend', () => {
        const place = document.getElementById('place');
        place.focus();
        place.value = text;
      })
      """;

  /** Where the focus is when the page has looked again by itself. */
  private static final String AFTER_A_RENEWAL =
      """
      () => new Promise((told) => {
        document.activeElement.blur();
        jQuery(document).one('pfAjaxComplete',
            () => setTimeout(() => setTimeout(() => told(document.activeElement.tagName))));
      })
      """;

  @Test
  void theExchangePageCountsAndPutsAFileBack(Desks desks, ServerUnderTest server) {
    Dropped dropped =
        Dropped.into(
            server, "face", Dropped.faceName(), Dropped.utf8("<Order><Equipment/></Order>"));
    dropped.awaitFault();
    DeskBrowser clerk = desks.of(DemoAccount.CLERK);
    clerk.open("reception/exchange.xhtml");
    assertThat(aside(clerk, dropped)).containsText("オンライン資格確認の電文ではありません");
    assertThat(aside(clerk, dropped).locator("button")).hasCount(0);
    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    lead.open("reception/exchange.xhtml");
    assertThat(lead.page().locator("h1.answer")).containsText("隔離したファイル");
    assertThat(lead.page().locator("tr.family", having("OQSsiquc01_face"))).isVisible();
    assertThat(lead.page().locator("tr.folder")).not().hasCount(0);
    lead.picture("91-exchange");
    aside(lead, dropped).locator("button").click();
    assertThat(lead.page().locator(".said .notice")).hasText(dropped.name() + " をもう一度取り込みます。");
    Until.holds(
        "read again, and put aside again",
        () ->
            Database.of(server)
                    .count(
                        "select count(*) from exchange_fault f join task t on t.subject = cast(f.id as varchar(20))"
                            + " where t.done_at is null and f.file_name = ?",
                        dropped.name())
                == 1);
    lead.open("reception/tasks.xhtml");
    Locator line = TaskList.row(lead, dropped);
    line.getByText("対応済みにする").click();
    lead.page().locator("#note").fill("再送を依頼した");
    DeskBrowser other = desks.of(DemoAccount.ADMIN);
    other.open("reception/tasks.xhtml");
    TaskList.row(other, dropped).getByText("担当する").click();
    assertThat(other.page().locator(".said .notice")).containsText("担当にしました。");
    lead.page().locator("#done").click();
    assertThat(lead.page().locator("#noteError")).containsText("他の人が先に変更しました");
    assertThat(lead.page().locator("#note")).hasValue("再送を依頼した");
    assertThat(lead.page().locator("#note")).isFocused();
    assertThat(lead.page().locator("#dealState")).containsText("担当 " + DemoAccount.ADMIN.user());
    lead.picture("91-task-changed");
    lead.page().locator("#done").click();
    assertThat(lead.page().locator(".said .notice")).containsText("対応済みにしました。");
    assertThat(line).hasCount(0);
  }

  /** A page left open, with the focus where the last button was pressed. */
  @Test
  void theVerdictGoesOnWhileTheListIsInUse(Desks desks, ServerUnderTest server) {
    Dropped first = unreadable(server, "<Order><Equipment/><First/></Order>");
    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    lead.open("reception/exchange.xhtml");
    Locator verdict = lead.page().locator("h1.answer");
    String before = verdict.textContent();
    Locator button = aside(lead, first).locator("button");
    button.focus();
    Dropped second = unreadable(server, "<Order><Equipment/><Second/></Order>");
    assertThat(verdict).not().hasText(before);
    assertThat(button).isFocused();
    assertThat(aside(lead, second)).hasCount(0);
    lead.page().evaluate("document.activeElement.blur()");
    assertThat(aside(lead, second)).isVisible();
    behindAnOpenBox(lead, server, verdict);
  }

  private static void behindAnOpenBox(DeskBrowser lead, ServerUnderTest server, Locator verdict) {
    String before = verdict.textContent();
    lead.page().keyboard().press("?");
    Locator keys = lead.page().locator("#keys");
    assertThat(keys).isVisible();
    Dropped dropped = unreadable(server, "<Order><Equipment/><Third/></Order>");
    assertThat(verdict).not().hasText(before);
    assertThat(keys).isVisible();
    assertThat(aside(lead, dropped)).hasCount(0);
    lead.page().keyboard().press("Escape");
    assertThat(aside(lead, dropped)).isVisible();
  }

  @Test
  void theReaderBoardCountsAUseAndTheAdministratorSaysWhereTheReaderStands(
      Desks desks, ServerUnderTest server) {
    long session = CardScenario.put(server, "P0001", "1");
    server.readers().remove("1");
    String reader =
        (String)
            Database.of(server)
                .value("select reader_key from reception_session where id = ?", session);
    Until.holds(
        "the use is counted",
        () ->
            Database.of(server)
                    .count(
                        "select count(*) from reader_event where reader_key = ?"
                            + " and incident = 'USED' and seconds is not null",
                        reader)
                > 0);
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("equipment/readers.xhtml");
    Locator row = admin.page().locator("tr.sheet", having(reader));
    row.locator("button").click();
    assertThat(admin.page().locator("#number")).isFocused();
    admin.page().locator("#number").fill("0");
    admin.page().evaluate(TYPES_ON, "外来A 3番窓口(総合受付の左、車いす対応)");
    admin.page().keyboard().press("Enter");
    assertThat(admin.page().locator("#numberError")).containsText("1〜999");
    admin.picture("92-reader-refused");
    assertThat(admin.page().locator("#place")).isFocused();
    assertThat(admin.page().locator("#place")).hasValue("外来A 3番窓口(総合受付の左、車いす対応)");
    assertThat(admin.page().locator("#number")).hasValue("0");
    admin.page().locator("#number").fill("７");
    admin.page().locator("#model").fill("試験リーダー TR-1");
    admin.picture("92-reader-edited");
    admin.page().keyboard().press("Enter");
    assertThat(admin.page().locator(".said .notice")).containsText("登録を保存しました。");
    assertThat(row).containsText("❼");
    assertThat(row).containsText("外来A 3番窓口");
    assertThat(row).containsText("試験リーダー TR-1");
    assertEquals("BODY", admin.page().evaluate(AFTER_A_RENEWAL));
    admin.picture("93-readers");
    assertEquals(
        1,
        Database.of(server)
            .count("select count(*) from audit_record where subject like 'reader %'"));
  }

  @Test
  void theDailyRestartIsPlannedRemindedOfAndDoneInItsOrder(Desks desks, ServerUnderTest server) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("equipment/readers.xhtml");
    Locator terminal = admin.page().locator("tr.restart").first();
    terminal.getByText("時刻を変更").click();
    admin.page().locator("#daily").fill("00:00");
    admin.page().locator("#planSave").click();
    assertThat(admin.page().locator(".said .notice")).containsText("再起動の予定を保存しました。");
    Until.holds(
        "the reminder is on the fault list",
        () ->
            Database.of(server)
                    .count(
                        "select count(*) from task where kind = 'DUE_RESTART' and done_at is null")
                == 1);
    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    lead.open("reception/faults.xhtml");
    assertThat(lead.page().locator("tr.fault", having("再起動の時刻です"))).isVisible();
    lead.open("equipment/readers.xhtml");
    assertThat(lead.page().locator("tr.restart").first()).containsText("時刻を過ぎています");
    for (int step = 0; step < 4; step++) {
      assertThat(lead.page().locator("li.step-done")).hasCount(step);
      lead.page().locator("tr.restart button").first().click();
    }
    assertThat(lead.page().locator("tr.restart").first()).containsText("本日済み");
    lead.picture("94-restart-done");
    assertEquals(
        0,
        Database.of(server)
            .count("select count(*) from task where kind = 'DUE_RESTART' and done_at is null"));
  }

  @Test
  void aClerkHasNoBusinessWithTheReadersPage(Desks desks) {
    DeskBrowser clerk = desks.of(DemoAccount.CLERK);
    clerk.open("equipment/readers.xhtml");
    assertThat(clerk.page().locator("tr.sheet")).hasCount(0);
    assertThat(clerk.page().locator("form#readers")).hasCount(0);
  }

  private static Locator aside(DeskBrowser desk, Dropped dropped) {
    return desk.page().locator("tr.aside", having(dropped.name()));
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Dropped unreadable(ServerUnderTest server, String text) {
    Dropped dropped = Dropped.into(server, "face", Dropped.faceName(), Dropped.utf8(text));
    dropped.awaitFault();
    return dropped;
  }
}
