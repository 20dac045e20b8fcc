package jp.madoguchi.web.push;

import static jp.madoguchi.web.push.BrowsersOfBoards.LOG_IN;
import static jp.madoguchi.web.push.BrowsersOfBoards.OPENED;
import static jp.madoguchi.web.push.BrowsersOfBoards.OTHER;
import static jp.madoguchi.web.push.BrowsersOfBoards.assertRows;
import static jp.madoguchi.web.push.BrowsersOfBoards.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.access.Role;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.SessionAtHand;
import org.junit.jupiter.api.Test;

class BoardAudienceTest {
  private final BrowsersOfBoards browsers = new BrowsersOfBoards();

  BoardAudienceTest() throws ReflectiveOperationException {}

  @Test
  void aRowGoesToEachBoardInItsLanguageAndRightAndIsReadOnce() {
    browsers.roles.put(OTHER, Role.BILLING);
    List<String> clerk = browsers.browser("a", false);
    List<String> beside = browsers.browser("b", false);
    List<String> english = browsers.browser("c", false, LOG_IN, Locale.ENGLISH, null);
    List<String> billing = browsers.browser("d", false, OTHER, Locale.JAPANESE, null);
    browsers.audience.changed(new BoardChange(7, 1));
    String row = rows(clerk).get(0);
    assertEquals(rows(clerk), rows(beside));
    assertTrue(row.startsWith("{\"form\":1,\"row\":{\"id\":7,\"v\":1,\"rank\":0,"), row);
    assertTrue(row.contains("\"name\":\"試験 太郎\"") && row.contains("\"sign\":\"●\""), row);
    assertTrue(rows(billing).get(0).contains("\"consents\":[]"), rows(billing).get(0));
    assertFalse(rows(english).get(0).contains("取込"), rows(english).get(0));
    assertEquals(List.of("account0", "account1"), browsers.shown.stream().sorted().toList());
  }

  @Test
  void aPageOfOneSessionHearsOfItsVersionAloneAndOfNobodysName() {
    List<String> told = browsers.browser("a", false, LOG_IN, Locale.JAPANESE, 7L);
    browsers.audience.changed(new BoardChange(8, 1));
    browsers.audience.changed(new BoardChange(7, 4));
    assertEquals(
        List.of(
            "{\"form\":1,\"ready\":true}",
            "{\"form\":1,\"change\":{\"id\":7,\"v\":3}}",
            "{\"form\":1,\"beside\":\"\"}",
            "{\"form\":1,\"change\":{\"id\":7,\"v\":4}}"),
        told.stream().distinct().toList());
    assertEquals(List.of(), browsers.shown);
  }

  @Test
  void twoWhoHaveOnePatientOpenSeeEachOtherAndTheBoardsSeeBoth() {
    browsers.roles.put(OTHER, Role.CLERK_LEAD);
    List<String> board = browsers.browser("a", false);
    List<String> one = browsers.browser("b", false, LOG_IN, Locale.JAPANESE, 7L);
    assertEquals(hands(7, "受付 花子"), last(board));
    List<String> two = browsers.browser("c", false, OTHER, Locale.ENGLISH, 7L);
    assertEquals(hands(7, "受付 主任・受付 花子"), last(board));
    assertEquals("{\"form\":1,\"beside\":\"受付 主任さんも開いています。\"}", last(one));
    assertEquals("{\"form\":1,\"beside\":\"受付 花子 has this page open, too.\"}", last(two));
    assertTrue(
        browsers.browser("d", false).contains(hands(7, "受付 主任・受付 花子")), "a board opened later");
    browsers.leaves("c");
    assertEquals(hands(7, "受付 花子"), last(board));
    assertEquals("{\"form\":1,\"beside\":\"\"}", last(one));
    // the same person has the page open twice
    browsers.browser("e", false, LOG_IN, Locale.JAPANESE, 7L);
    browsers.leaves("b");
    assertEquals(hands(7, "受付 花子"), last(board));
    browsers.leaves("e");
    assertEquals(hands(7, ""), last(board));
  }

  @Test
  void whoHasAPageOpenOnANodeThatDiedIsForgottenAndWhoLivesIsNot() {
    browsers.roles.put(OTHER, Role.CLERK_LEAD);
    List<String> board = browsers.browser("a", false);
    browsers.browser("b", false, LOG_IN, Locale.JAPANESE, 7L);
    browsers.nodes.forEach(node -> node.accept(new SessionAtHand(7, OTHER, true)));
    assertEquals(hands(7, "受付 主任・受付 花子"), last(board));
    browsers.now = browsers.now.plus(SessionHolders.TOLD_AGAIN);
    browsers.answers("b");
    browsers.now = OPENED.plus(SessionHolders.FORGOTTEN).plusSeconds(1);
    browsers.audience.changed(BoardChange.EVERYTHING);
    assertEquals(hands(7, "受付 花子"), last(board));
  }

  private static String hands(long session, String who) {
    return "{\"form\":1,\"hands\":{\"id\":" + session + ",\"who\":\"" + who + "\"}}";
  }

  private static String last(List<String> told) {
    return told.get(told.size() - 1);
  }

  @Test
  void whoTakesUpAnotherRoleLoadsThePageAnewAndWhoLosesTheDesksGetsNothingMore() {
    List<String> told = browsers.browser("a", false);
    browsers.roles.put(LOG_IN, Role.BILLING);
    browsers.audience.changed(new BoardChange(7, 1));
    assertTrue(told.contains("{\"form\":1,\"anew\":true}"), told.toString());
    int before = told.size();
    browsers.roles.put(LOG_IN, Role.DOCTOR);
    browsers.audience.rightsChanged();
    browsers.audience.changed(new BoardChange(7, 2));
    assertEquals(List.of("closed"), told.subList(before, told.size()));
  }

  @Test
  void whoHasNoBusinessAtTheDeskIsSentAwayWhenTheLineIsOpened() {
    browsers.roles.put(OTHER, Role.DOCTOR);
    assertEquals(List.of("closed"), browsers.browser("a", false, OTHER, Locale.JAPANESE, null));
    browsers.roles.remove(OTHER);
    assertEquals(List.of("closed"), browsers.browser("b", false, OTHER, Locale.JAPANESE, null));
  }

  @Test
  void whatCannotBeReadIsAskedForByTheBoards() {
    List<String> told = browsers.browser("a", false);
    browsers.away = true;
    browsers.audience.changed(new BoardChange(7, 1));
    browsers.away = false;
    browsers.audience.changed(new BoardChange(8, 1));
    assertTrue(told.contains("{\"form\":1,\"again\":true}"), told.toString());
    assertRows(told, 8, 1);
  }

  @Test
  void oneBrowsersFaultKeepsNobodyElseFromBeingToldNowOrLater() {
    browsers.browser("a", true);
    List<String> told = browsers.browser("b", false);
    browsers.browser("c", true);
    browsers.audience.changed(new BoardChange(7, 1));
    browsers.audience.changed(new BoardChange(7, 2));
    assertRows(told, 7, 1, 7, 2);
  }

  @Test
  void aChangeForWhichThereWasNoThreadIsToldWithTheNext() {
    List<String> told = browsers.browser("b", false);
    browsers.full = true;
    browsers.audience.changed(new BoardChange(7, 1));
    browsers.full = false;
    browsers.audience.changed(new BoardChange(8, 1));
    assertRows(told, 7, 1, 8, 2);
  }
}
