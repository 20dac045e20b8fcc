package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** A day of 5,000 rows and long names: one live list, read to its end, on every size of screen. */
public abstract class LongBoardScenario {
  private static final long FIRST = 900_000_000;
  private static final int ROWS = 5_000;
  private static final int ATTENTION = 120;

  private static final String NAME = "寿限無寿限無五劫擦切海砂利水魚　水行末雲来末風来末食寝処住処";
  private static final String KANA = "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノ　スイギョウマツウンライマツ";

  /** The sentence of a row, in all the words it can have. */
  private static final List<String> SENTENCES =
      List.of(
          "VALID_WITH_DIFFERENCES",
          "SHARE_DOUBTFUL",
          "SHARE_AGAINST_LIMIT",
          "NOT_FOUND_BY_CARD",
          "MULTIPLE",
          "SEVERAL_INSURANCES",
          "TWO_PERSONS",
          "OFFLINE",
          "REQUEST_REFUSED",
          "CARD_UNUSABLE",
          "ELIGIBILITY_ONLY",
          "NO_ANSWER");

  private static final String EVERYTHING_CUT =
      """
      selector => [...document.querySelectorAll('#rows tr.row ' + selector)]
        .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2)
        .map(e => e.textContent)
      """;

  @Test
  void aLongDayIsOneListOnEverySizeOfScreen(Desks desks, ServerUnderTest server) {
    long seed = Received.session(server, server.terminal().visit("RATIO_CHANGED", 2));
    fill(server, seed);
    try {
      DeskBrowser usual = desks.of(DemoAccount.CLERK);
      ReceptionBoard board = ReceptionBoard.open(usual);
      usual.picture("55-board-5000-rows");
      nothingIsSkipped(board, server);
      whatComesStandsAtItsPlaceWithoutMovingTheRowInUse(board, server);
      usual.picture("56-board-scrolled");
      DeskBrowser large = desks.wide(DemoAccount.CLERK);
      ReceptionBoard.open(large);
      large.picture("57-board-1920");
      DeskBrowser bigger = desks.zoomed(DemoAccount.CLERK, 125);
      Page page = ReceptionBoard.open(bigger).page();
      bigger.picture("58-board-125");
      assertEquals(List.of(), page.evaluate(EVERYTHING_CUT, ".c-says"), "next steps cut at 125 %");
      DeskBrowser biggest = desks.zoomed(DemoAccount.CLERK, 200);
      page = ReceptionBoard.open(biggest).page();
      biggest.picture("59-board-200");
      assertTrue(
          ((Number)
                      page.evaluate(
                          "Math.min(...[...document.querySelectorAll('#rows .name-kanji')]"
                              + ".map(e => e.clientWidth))"))
                  .intValue()
              > 150,
          "names at 200 %");
    } finally {
      Database.of(server).arrange("delete from reception_session where id >= ?", FIRST);
    }
  }

  private static void nothingIsSkipped(ReceptionBoard board, ServerUnderTest server) {
    board.page().keyboard().press("End");
    board.page().waitForFunction("n => window.madoguchi.list.entries.length >= n", ROWS);
    List<String> wanted =
        Database.of(server)
            .values(
                "select id from reception_session where business_day = (select business_day from"
                    + " reception_session where id = ?) order by board_rank, board_order, id",
                FIRST);
    assertEquals(
        String.join(" ", wanted),
        board.page().evaluate("window.madoguchi.list.entries.map(e => e.row.id).join(' ')"));
    assertEquals(
        String.valueOf(wanted.size() + 1),
        board.page().locator("#list").getAttribute("aria-rowcount"));
    assertEquals(
        String.valueOf(wanted.size() + 1),
        board.page().locator("#rows tr.row").last().getAttribute("aria-rowindex"));
    int inThePage = board.rows().count();
    assertTrue(inThePage < 60, inThePage + " rows stand in the page");
  }

  private static void whatComesStandsAtItsPlaceWithoutMovingTheRowInUse(
      ReceptionBoard board, ServerUnderTest server) {
    String focused = "document.activeElement.id";
    String top = "document.activeElement.getBoundingClientRect().top";
    Object row = board.page().evaluate(focused);
    Object before = board.page().evaluate(top);
    long session = Received.session(server, server.terminal().visit("MOVED", 3));
    board
        .page()
        .waitForFunction("id => window.madoguchi.list.entry(Number(id))", String.valueOf(session));
    assertEquals(row, board.page().evaluate(focused));
    assertEquals(before, board.page().evaluate(top));
    board.page().locator("#newer").click();
    assertEquals("s" + session, board.page().evaluate(focused));
  }

  private static void fill(ServerUnderTest server, long seed) {
    Database database = Database.of(server);
    String columns =
        String.join(
            ",",
            database.values(
                "select column_name from information_schema.columns where table_name ="
                    + " 'reception_session' and column_name not in ('id', 'board_order',"
                    + " 'opened_at', 'board_rank', 'attention', 'state')"));
    database.arrange(
        "insert into reception_session (id, board_order, opened_at, board_rank, attention, state, "
            + columns
            + ") select ? + n, case when n < ? then 1 else -1 end * (extract(epoch from opened_at)"
            + " * 1000 - n * 1000)::bigint, to_timestamp((extract(epoch from opened_at) * 1000 - n *"
            + " 1000)::bigint / 1000.0), case when n < ? then 0 else 2 end, n < ?, case when n < ?"
            + " then 'REVIEW' else 'IMPORTED' end, "
            + columns
            + " from reception_session cross join generate_series(0, ?) n where id = ?",
        FIRST,
        ATTENTION,
        ATTENTION,
        ATTENTION,
        ATTENTION,
        ROWS - 1,
        seed);
    for (int i = 0; i < SENTENCES.size(); i++) {
      database.arrange(
          "update reception_session set headline_key = ?, headline_arguments = null, shown_name ="
              + " case when id % 3 = 0 then ? else shown_name end, shown_kana = case when id % 3 = 0"
              + " then ? else shown_kana end where id >= ? and id % ? = ?",
          SENTENCES.get(i), NAME, KANA, FIRST, SENTENCES.size(), i);
    }
  }
}
