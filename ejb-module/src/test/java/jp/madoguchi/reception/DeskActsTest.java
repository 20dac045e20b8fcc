package jp.madoguchi.reception;

import static jp.madoguchi.reception.DeskAct.ASK_AGAIN;
import static jp.madoguchi.reception.DeskAct.CANCEL;
import static jp.madoguchi.reception.DeskAct.FINISH;
import static jp.madoguchi.reception.DeskAct.IDENTIFY;
import static jp.madoguchi.reception.DeskAct.RECORD_LOSS;
import static jp.madoguchi.reception.DeskAct.TAKE_OVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** State × result → what the desk may do. */
class DeskActsTest {
  /** Of a face reader's session with an answer; a patient is attached from 取込確認 on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QUERYING  | PENDING                | CANCEL
          MATCHING  | VALID_DIFFERENT        | HOLD MATCH REGISTER FINISH
          MATCHING  | VALID_SEVERAL          | HOLD MATCH REGISTER FINISH
          MATCHING  | INVALID                | HOLD MATCH REGISTER FINISH
          REVIEW    | VALID_SAME             | TAKE_OVER HOLD MATCH REGISTER
          REVIEW    | VALID_DIFFERENT        | TAKE_OVER HOLD MATCH REGISTER
          REVIEW    | VALID_SEVERAL          | TAKE_OVER HOLD MATCH REGISTER
          REVIEW    | VALID_ELIGIBILITY_ONLY | TAKE_OVER HOLD MATCH REGISTER
          REVIEW    | VALID_UNREGISTERED     | TAKE_OVER HOLD MATCH REGISTER
          REVIEW    | INVALID                | RECORD_LOSS HOLD MATCH REGISTER FINISH
          REVIEW    | INVALID_NEW_EXISTS     | TAKE_OVER HOLD MATCH REGISTER
          HELD      | VALID_DIFFERENT        | TAKE_OVER MATCH REGISTER FINISH
          HELD      | INVALID                | RECORD_LOSS MATCH REGISTER FINISH
          HELD      | NOT_FOUND              | FINISH
          HELD      | TWO_PERSONS            | FINISH
          FAILED    | NOT_FOUND              | HOLD FINISH
          FAILED    | MULTIPLE               | HOLD FINISH
          FAILED    | EMPTY_ANSWER           | HOLD FINISH
          FAILED    | TWO_PERSONS            | HOLD FINISH
          FAILED    | PERSON_ERROR           | HOLD FINISH
          FAILED    | SYSTEM_ERROR           | HOLD FINISH
          FAILED    | UNKNOWN_CODE           | HOLD FINISH
          FAILED    | PENDING                | HOLD FINISH
          OFFLINE   | NO_ANSWER              | HOLD CANCEL FINISH
          IMPORTED  | VALID_SAME             |
          CLOSED    | NOT_FOUND              |
          CANCELLED | PENDING                |
          """)
  void stateBesideActs(SessionState state, ResultScreen screen, String acts) {
    boolean answered = names(screen);
    boolean matched = answered && state != SessionState.MATCHING;
    assertEquals(
        acts(acts),
        DeskActs.of(
            new Standing(state, screen).matched(matched).answered(answered).facts(),
            Set.of(Role.CLERK)));
  }

  @ParameterizedTest
  @CsvSource({
    "CARD_PLACED, false, CANCEL IDENTIFY",
    "CARD_PLACED, true, CANCEL INQUIRE_FOR_CARD",
    "AUTH, false, CANCEL IDENTIFY",
    "AUTH, true, CANCEL INQUIRE_FOR_CARD",
    "QUERYING, true, CANCEL",
    "CANCELLED, true, ''",
  })
  void aCardOnAPlainReader(SessionState state, boolean identified, String acts) {
    DeskStanding standing =
        new Standing(state, ResultScreen.PENDING)
            .by(SessionMethod.PLAIN_READER)
            .identified(identified)
            .facts();
    assertEquals(acts(acts), DeskActs.of(standing, Set.of(Role.CLERK)));
    Set<DeskAct> billing = acts(acts);
    billing.removeAll(Set.of(CANCEL, IDENTIFY));
    assertEquals(billing, DeskActs.of(standing, Set.of(Role.BILLING)));
  }

  @Test
  void whatWasTypedCanBeAskedAgainWhileNothingIsConfirmed() {
    for (SessionState state : SessionState.values()) {
      DeskStanding typed =
          new Standing(state, ResultScreen.NOT_FOUND).by(SessionMethod.NUMBER).facts();
      boolean again = state == SessionState.FAILED || state == SessionState.OFFLINE;
      assertEquals(again, DeskActs.of(typed, Set.of(Role.CLERK)).contains(ASK_AGAIN), state.name());
    }
  }

  @Test
  void afterADeathTheLeadAloneGoesOn() {
    DeskStanding lost = new Standing(SessionState.REVIEW, ResultScreen.INVALID).dead().facts();
    assertTrue(!DeskActs.of(lost, Set.of(Role.CLERK)).contains(RECORD_LOSS));
    assertTrue(DeskActs.of(lost, Set.of(Role.CLERK_LEAD)).contains(RECORD_LOSS));
    assertTrue(!DeskActs.of(lost, Set.of(Role.CLERK)).contains(FINISH), "not by the back door");
    assertTrue(DeskActs.of(lost, Set.of(Role.CLERK_LEAD)).contains(FINISH));
    DeskStanding valid = new Standing(SessionState.REVIEW, ResultScreen.VALID_SAME).dead().facts();
    assertTrue(!DeskActs.of(valid, Set.of(Role.CLERK)).contains(TAKE_OVER));
    assertTrue(DeskActs.of(valid, Set.of(Role.CLERK_LEAD)).contains(TAKE_OVER));
    assertTrue(!DeskTruth.of(valid, Set.of(Role.CLERK_LEAD)).byItself());
  }

  /** A sentence that a later release adds is not taken over by itself before somebody says so. */
  @ParameterizedTest
  @EnumSource(DeskSentence.class)
  void whatSaysMoreThanValidIsLookedAt(DeskSentence sentence) {
    DeskStanding standing =
        new Standing(SessionState.REVIEW, ResultScreen.VALID_SAME).saying(sentence).facts();
    assertEquals(
        sentence == DeskSentence.VALID, DeskTruth.of(standing, Set.of(Role.CLERK)).byItself());
  }

  @Test
  void nobodyIsEverAttachedToAStray() {
    DeskStanding stray =
        new Standing(SessionState.HELD, ResultScreen.VALID_DIFFERENT).foreign().facts();
    assertEquals(EnumSet.of(FINISH), DeskActs.of(stray, Set.of(Role.CLERK_LEAD)));
  }

  /** A document that proves nothing is put right, or the session ends without it. */
  @ParameterizedTest
  @EnumSource(
      value = DeskSentence.class,
      names = {"DOCUMENT_OLD_CARD", "DOCUMENT_NEEDS_CARD", "DOCUMENT_EXPIRED"})
  void aDocumentThatProvesNothingIsNotTakenOver(DeskSentence sentence) {
    DeskStanding standing =
        new Standing(SessionState.REVIEW, ResultScreen.VALID_SAME)
            .by(SessionMethod.NUMBER)
            .saying(sentence)
            .facts();
    assertEquals(
        acts("SHOW_DOCUMENT HOLD MATCH REGISTER FINISH"),
        DeskActs.of(standing, Set.of(Role.CLERK)));
    assertTrue(!DeskTruth.of(standing, Set.of(Role.CLERK)).byItself());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CLERK", "CLERK_LEAD", "BILLING"})
  void whoOnlyReadsMayDoNothing(Role role) {
    assertEquals(
        Set.of(),
        DeskActs.of(
            new Standing(SessionState.REVIEW, ResultScreen.VALID_DIFFERENT).facts(), Set.of(role)));
  }

  /** Results that say something of one person. */
  private static boolean names(ResultScreen screen) {
    return switch (screen) {
      case VALID_SAME,
          VALID_DIFFERENT,
          VALID_SEVERAL,
          VALID_ELIGIBILITY_ONLY,
          VALID_UNREGISTERED,
          INVALID,
          INVALID_NEW_EXISTS ->
          true;
      default -> false;
    };
  }

  private static Set<DeskAct> acts(String names) {
    Set<DeskAct> acts = EnumSet.noneOf(DeskAct.class);
    if (names != null && !names.isBlank()) {
      Arrays.stream(names.split(" ")).map(DeskAct::valueOf).forEach(acts::add);
    }
    return acts;
  }
}
