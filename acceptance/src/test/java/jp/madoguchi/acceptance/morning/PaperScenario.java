package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets come from the server whole, to whom they belong, and leave their record. */
public abstract class PaperScenario {
  @Test
  void aResultTheDayTheAuditAndTheStaffBecomeSheetsAndRecords(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("RATIO_CHANGED", 2));
    long days = printed(server, "PRINT_DAY", DemoAccount.CLERK);
    long audits = printed(server, "PRINT_AUDIT", DemoAccount.AUDITOR);
    DeskBrowser clerk = desks.of(DemoAccount.CLERK);
    assertSheet(
        posted(clerk, server, "reception/result.pdf", "id", Long.toString(session)), "result.pdf");
    assertSheet(posted(clerk, server, "reception/day.pdf", "x", ""), "day.pdf");
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    assertSheet(posted(auditor, server, "audit/list.pdf", "action", "LIST"), "audit.pdf");
    long people = printed(server, "PRINT_STAFF", DemoAccount.AUDITOR);
    assertSheet(posted(auditor, server, "admin/staff.pdf", "x", ""), "staff.pdf");
    assertEquals(people + 1, printed(server, "PRINT_STAFF", DemoAccount.AUDITOR));
    assertEquals(
        1,
        Database.of(server)
            .count(
                "select count(*) from audit_record where action = 'PRINT_RESULT' and request = ?"
                    + " and account = 'clerk'",
                "session " + session));
    assertEquals(days + 1, printed(server, "PRINT_DAY", DemoAccount.CLERK));
    assertEquals(audits + 1, printed(server, "PRINT_AUDIT", DemoAccount.AUDITOR));
  }

  private static long printed(ServerUnderTest server, String action, DemoAccount account) {
    return Database.of(server)
        .count(
            "select count(*) from audit_record where action = ? and account = ?",
            action,
            account.user());
  }

  @Test
  void nobodyElseGetsASheet(Desks desks, ServerUnderTest server) {
    List<OpenablePage> papers = OpenablePage.papers();
    assertEquals(7, papers.size(), papers::toString);
    // one of them has not chosen a role, one stands in no list of a page, one is a doctor as well
    Set<DemoAccount> people =
        EnumSet.complementOf(
            EnumSet.of(
                DemoAccount.DISASTER_VIEWER, DemoAccount.SECOND_ADMIN, DemoAccount.ER_VIEWER));
    for (DemoAccount account : people) {
      DeskBrowser desk = desks.of(account);
      for (OpenablePage paper : papers) {
        if (!paper.who().contains(account)) {
          assertEquals(
              403, posted(desk, server, paper.path(), "id", "1").status(), paper + " " + account);
        }
      }
      desks.leave(desk);
    }
    DeskBrowser clerk = desks.of(DemoAccount.CLERK);
    assertEquals(404, posted(clerk, server, "reception/result.pdf", "id", "999999999").status());
    assertEquals(404, posted(clerk, server, "reception/result.pdf", "id", "1 or 1").status());
  }

  @ParameterizedTest
  @EnumSource
  void everybodyFindsTheManualFromTheOpenPage(DemoAccount account, Desks desks) {
    DeskBrowser desk = desks.of(account);
    String help = desk.page().locator("a[rel=help]").first().getAttribute("href");
    assertEquals(200, desk.page().navigate(help(desk, help)).status());
    assertEquals(1, desk.page().locator("main h1").count());
    assertTrue(desk.page().locator("nav a").count() > 20);
    assertEquals(0, desk.page().locator("main :text('{{')").count());
  }

  @Test
  void beforeTheLogInTheLogInsPageOfTheManualIsOpenAndNoOther(ServerUnderTest server) {
    for (String path : new String[] {"help/login", "help/ja/login", "help/en/login"}) {
      assertEquals(200, Web.send(Web.request(server.base().resolve(path))).statusCode(), path);
    }
    HttpResponse<String> board = Web.send(Web.request(server.base().resolve("help/board")));
    assertTrue(board.statusCode() != 200 || !board.body().contains("help-text"), "not before");
  }

  private static String help(DeskBrowser desk, String href) {
    return java.net.URI.create(desk.page().url()).resolve(href).toString();
  }

  private static APIResponse posted(
      DeskBrowser desk, ServerUnderTest server, String path, String name, String value) {
    return desk.page()
        .request()
        .post(
            server.base().resolve(path).toString(),
            RequestOptions.create().setForm(FormData.create().set(name, value)));
  }

  private static void assertSheet(APIResponse answer, String fileName) {
    assertEquals(200, answer.status());
    assertEquals("application/pdf", answer.headers().get("content-type").replaceAll(";.*", ""));
    assertEquals("no-store", answer.headers().get("cache-control"));
    assertEquals(
        "inline; filename=\"" + fileName + "\"", answer.headers().get("content-disposition"));
    byte[] file = answer.body();
    assertEquals("%PDF-", new String(file, 0, 5, StandardCharsets.US_ASCII));
    assertTrue(
        new String(file, StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF"), "whole");
  }
}
