package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.VirtualTerminalProcess;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No result ever lands on another person (R8): looked at in the rows and on the board. */
public abstract class MixingScenario {
  private static final String SECOND = "20261123091500";

  private static final Insured ONE =
      new Insured("M0001", "取違　一郎", "ﾄﾘﾁｶﾞｴ ｲﾁﾛｳ", "1", "19610203", "61", "610001", "01");
  private static final Insured TWO =
      new Insured("M0002", "取違　二子", "ﾄﾘﾁｶﾞｴ ﾆｺ", "2", "19720304", "61", "610002", "01");
  private static final Insured TWIN =
      new Insured("M0003", "双子　朝日", "ﾌﾀｺﾞ ｱｻﾋ", "1", "20150506", "62", "620001", "02");
  private static final Insured OTHER_TWIN =
      new Insured("M0004", "双子　夕日", "ﾌﾀｺﾞ ﾕｳﾋ", "1", "20150506", "62", "620001", "03");

  /** Written differently, read alike: only the 枝番 tells them apart. */
  private static final Insured ALIKE =
      new Insured("M0005", "双子　光", "ﾌﾀｺﾞ ﾋｶﾙ", "2", "20160607", "63", "630001", "02");

  private static final Insured OTHER_ALIKE =
      new Insured("M0006", "双子　輝", "ﾌﾀｺﾞ ﾋｶﾙ", "2", "20160607", "63", "630001", "03");

  @BeforeEach
  void register(ServerUnderTest server) {
    Register.hasAlso(server, List.of(ONE, TWO, TWIN, OTHER_TWIN, ALIKE, OTHER_ALIKE));
  }

  @Proves("R8")
  @Test
  void twoResultsOfTheSameSecondAreTwoPeople(Desks desks, ServerUnderTest server) {
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    String first = put(server, 7, ONE.face(SECOND, "same-1"));
    String second = put(server, 7, TWO.face(SECOND, "same-2"));
    String third = put(server, 8, ONE.face(SECOND, "same-3"));
    long one = isOf(server, board, first, ONE);
    long two = isOf(server, board, second, TWO);
    long again = isOf(server, board, third, ONE);
    assertNotEquals(one, two);
    assertNotEquals(one, again);
  }

  @Test
  void theSamePersonTwiceIsTwoVisitsAndTheSameFileTwiceIsOne(Desks desks, ServerUnderTest server) {
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    byte[] once = TWO.face(SECOND, "twice-1");
    String first = put(server, 9, once);
    String second = put(server, 9, TWO.face(SECOND, "twice-2"));
    long one = isOf(server, board, first, TWO);
    long two = isOf(server, board, second, TWO);
    assertNotEquals(one, two);
    Dropped again = Dropped.into(server, "face", name(10), once);
    assertEquals(false, again.becameSession());
    assertEquals(1, records(server, one));
  }

  @Proves({"AC-01", "R8"})
  @Test
  void twinsAreToldApartByTheBranchNumber(Desks desks, ServerUnderTest server) {
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    String first = put(server, 11, TWIN.face(SECOND, "twin-1"));
    String second = put(server, 11, OTHER_TWIN.face(SECOND, "twin-2"));
    String third = put(server, 11, ALIKE.face(SECOND, "twin-3"));
    String fourth = put(server, 11, OTHER_ALIKE.face(SECOND, "twin-4"));
    isOf(server, board, first, TWIN);
    isOf(server, board, second, OTHER_TWIN);
    isOf(server, board, third, ALIKE);
    isOf(server, board, fourth, OTHER_ALIKE);
  }

  @Test
  void aTwinWhoCannotBeToldFromTheOtherIsForAPersonToDecide(Desks desks, ServerUnderTest server) {
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    String without = put(server, 12, ALIKE.withBranch("").face(SECOND, "blank"));
    String third = put(server, 12, ALIKE.withBranch("04").face(SECOND, "third"));
    for (String name : List.of(without, third)) {
      long session = Received.sessionOfFile(server, name);
      board.becomes(session, "患者照合");
      assertNull(Received.patient(server, session), "nobody is chosen for " + name);
    }
  }

  @Test
  void aResultThatComesAfterTheNextPatientsIsStillItsOwn(Desks desks, ServerUnderTest server) {
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    long next = isOf(server, board, put(server, 13, TWO.face("20261123091600", "next")), TWO);
    long late = isOf(server, board, put(server, 13, ONE.face(SECOND, "late")), ONE);
    assertNotEquals(next, late);
    isStill(server, next, TWO);
    board.shows(next, "取違 二子");
  }

  @Test
  void aListThatIsOlderThanARowDoesNotTakeTheRowAway(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    isOf(
        server,
        ReceptionBoard.open(reception),
        put(server, 14, TWO.face("20261123091700", "before-list")),
        TWO);
    HeldList list = HeldList.of(reception);
    ReceptionBoard board = ReceptionBoard.open(reception);
    list.waitUntilDrawn();
    String file = put(server, 14, ONE.face("20261123091800", "after-list"));
    long session = isOf(server, board, file, ONE);
    list.arrives();
    // whoever looks for a row in a list scrolls, and would have it fetched again
    assertTrue(board.lists(session), "the row went");
    board.shows(session, "取違 一郎");
  }

  @Test
  void aLateAnswerGoesToItsOwnQuestionAndLeavesTheNextOneOpen(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    try (TerminalByHand terminal = TerminalByHand.of(server)) {
      long first = ask(reception, ONE);
      String firstSuffix = terminal.request(first);
      long second = ask(reception, TWO);
      String secondSuffix = terminal.request(second);
      answer(server, firstSuffix, ONE.answer(firstSuffix, ONE));
      isStill(server, first, ONE);
      assertEquals("QUERYING", Received.state(server, second));
      assertNull(nameOf(server, second), "the next question has no answer yet");
      // the right file name and identifier, and inside it somebody else was asked for
      long foreign = answer(server, secondSuffix, ONE.answer(secondSuffix, ONE));
      assertNotEquals(second, foreign);
      assertEquals("FAILED", Received.state(server, foreign));
      assertNull(Received.patient(server, foreign));
      assertEquals("QUERYING", Received.state(server, second));
      assertNull(nameOf(server, second));
    }
    // the terminal goes on and answers what it still finds in its folder
    ReceptionBoard board = ReceptionBoard.open(reception);
    assertThat(board.rows().first()).isVisible();
  }

  private static long ask(DeskBrowser reception, Insured person) {
    ResultPage page =
        NumberForm.open(reception)
            .type(
                Insured.INSURER, person.symbol(), person.number(), person.branch(), person.birth())
            .send();
    assertThat(page.answer()).hasText("照会中です");
    return page.session();
  }

  private static long answer(ServerUnderTest server, String suffix, byte[] content) {
    return Dropped.into(server, "res", "OQSsiquc01res_" + suffix + ".xml", content).session();
  }

  private static String put(ServerUnderTest server, int reader, byte[] content) {
    String name = name(reader);
    server.terminal().put("face", name, content);
    return name;
  }

  private static String name(int reader) {
    String counted = Dropped.faceName();
    String facility = "_face_" + VirtualTerminalProcess.FACILITY;
    int at = counted.indexOf(facility) + facility.length();
    return counted.substring(0, at) + "%02x".formatted(reader) + counted.substring(at + 2);
  }

  /** The file's session, which is that person's in the rows and on the board. */
  private static long isOf(
      ServerUnderTest server, ReceptionBoard board, String file, Insured person) {
    long session = Received.sessionOfFile(server, file);
    isStill(server, session, person);
    board.shows(session, person.name().replace('\u3000', ' '));
    return session;
  }

  private static void isStill(ServerUnderTest server, long session, Insured person) {
    assertEquals(person.patient(), Received.patient(server, session));
    assertEquals(person.name(), nameOf(server, session));
    assertEquals(1, records(server, session));
  }

  private static String nameOf(ServerUnderTest server, long session) {
    return Database.of(server)
        .value("select full_name from answer where session_id = ? order by place", session);
  }

  private static long records(ServerUnderTest server, long session) {
    return Database.of(server)
        .count(
            "select count(*) from audit_record where action = 'RECEIVE' and request = ?",
            "session " + session);
  }
}
