package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** Remote maintenance against its work plans, from the plan to what an auditor decides. */
public abstract class MaintenanceScenario {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Two administrators plan, the gate's log is read, and what is not as planned is decided. */
  @Test
  void maintenanceFromOutsideIsSetAgainstItsPlan(Desks desks, ServerUnderTest server) {
    ZonedDateTime begin = ZonedDateTime.now(JAPAN).minusHours(2);
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("admin/maintenance.xhtml");
    admin.picture("98-maintenance-empty");
    Page entering = admin.page();
    entering.locator("#enter").click();
    entering.locator("#newSystems").fill("電子カルテ、連携サーバー");
    entering.locator("#newPurpose").fill("月次の点検");
    entering.locator("#newFrom_input").fill(begin.toLocalDate().toString());
    entering.locator("#newUntil_input").fill(begin.plusHours(1).toLocalDate().toString());
    entering.locator("#newFromTime").fill("朝");
    entering.locator("#newUntilTime").fill(time(begin.plusHours(1)));
    entering.locator("#newNow").click();
    assertThat(entering.locator("#newFromTimeError")).not().isEmpty();
    entering.locator("#newFromTime").fill(time(begin));
    entering.locator("#newNow").click();
    assertThat(entering.locator("#newPersonError")).containsText("氏名か利用者ID");
    admin.picture("98-maintenance-box");
    entering.locator("#newPerson").fill("保守 太郎");
    entering.locator("#newVendor").fill("試験商会");
    entering.locator("#newNow").click();
    assertThat(entering.locator("tr.plan")).containsText("承認待ち");
    DeskBrowser second = desks.of(DemoAccount.SECOND_ADMIN);
    second.open("admin/maintenance.xhtml");
    second.page().locator("tr.plan button").first().click();
    second.page().locator(".ui-confirmdialog-yes").click();
    // over by now, but approved
    assertThat(second.page().locator("tr.plan")).containsText("に承認");
    second.picture("98-maintenance");
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    Page page = auditor.page();
    auditor.open("audit/remote.xhtml");
    auditor.picture("98-remote-empty");
    send(page, "開始,終了,利用者,接続元\nきのう,,保守太郎,192.0.2.7\n");
    assertThat(page.locator("#log")).containsText("日時として読めません");
    auditor.picture("98-remote-wrong");
    send(
        page,
        "開始,終了,利用者,接続元\n%s,%s,保守太郎,192.0.2.7\n%s,%s,だれか,198.51.100.9\n"
            .formatted(
                moment(begin.plusMinutes(10)),
                moment(begin.plusMinutes(90)),
                moment(begin),
                moment(begin.plusMinutes(5))));
    assertThat(page.locator("#log")).containsText("新しい接続 2件");
    page.locator("#take").click();
    Locator outside = row(page, "保守太郎");
    assertThat(outside).containsText("計画の時間外 30分");
    assertThat(row(page, "だれか")).containsText("計画なし");
    row(page, "だれか").locator("button").click();
    page.locator("#note").fill("業者に問い合わせ、緊急の復旧と確認");
    auditor.picture("98-remote-decide");
    page.locator("#decideNow").click();
    assertThat(row(page, "だれか")).containsText("説明がついた");
    auditor.picture("98-remote");
    assertEquals(1, Database.of(server).count("select count(*) from audit_remote_decision"));
  }

  private static Locator row(Page page, String who) {
    return page.locator("tr.remote").filter(new Locator.FilterOptions().setHasText(who));
  }

  private static void send(Page page, String csv) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload("vpn.csv", "text/csv", csv.getBytes(Charset.forName("windows-31j"))));
    page.locator("#upload button[type=submit]").click();
    page.waitForURL("**/audit/remote.xhtml*");
  }

  private static String time(ZonedDateTime at) {
    return at.format(DateTimeFormatter.ofPattern("HH:mm"));
  }

  private static String moment(ZonedDateTime at) {
    // whole minutes, as the plan has
    return at.format(DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm"));
  }
}
