package jp.madoguchi.web.session;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.web.session.DeskCase.Circumstance;
import jp.madoguchi.web.session.DeskCase.ShownDocument;

/** The lines of the table: every result beside every document, and what is special of an answer. */
final class DeskCases {
  private DeskCases() {}

  static List<DeskCase> all() {
    List<DeskCase> cases = new ArrayList<>();
    List<ResultScreen> results =
        List.of(
            ResultScreen.VALID_SAME,
            ResultScreen.VALID_DIFFERENT,
            ResultScreen.VALID_SEVERAL,
            ResultScreen.VALID_ELIGIBILITY_ONLY,
            ResultScreen.VALID_UNREGISTERED,
            ResultScreen.INVALID_NEW_EXISTS,
            ResultScreen.INVALID);
    for (ResultScreen screen : results) {
      cases.add(card(SessionState.REVIEW, screen, Circumstance.ORDINARY, true));
      for (ShownDocument document : ShownDocument.values()) {
        cases.add(number(SessionState.REVIEW, screen, document));
      }
      cases.add(card(SessionState.MATCHING, screen, Circumstance.ORDINARY, false));
      cases.add(card(SessionState.HELD, screen, Circumstance.ORDINARY, true));
      cases.add(card(SessionState.CLOSED, screen, Circumstance.ORDINARY, true));
      cases.add(card(SessionState.REVIEW, screen, Circumstance.DIED, true));
      cases.add(card(SessionState.HELD, screen, Circumstance.DIED, true));
    }
    for (ResultScreen screen : results.subList(0, 6)) {
      cases.add(card(SessionState.IMPORTED, screen, Circumstance.ORDINARY, true));
    }
    for (Circumstance one :
        List.of(
            Circumstance.SHARE_AGAINST_LIMIT,
            Circumstance.BEGINS_TOMORROW,
            Circumstance.CERTIFICATE_ENDED,
            Circumstance.FIRST_INSURANCE,
            Circumstance.OLDER_THAN_ON_FILE)) {
      cases.add(card(SessionState.REVIEW, ResultScreen.VALID_SAME, one, true));
    }
    cases.add(
        card(SessionState.REVIEW, ResultScreen.VALID_DIFFERENT, Circumstance.SHARE_CHANGED, true));
    cases.add(card(SessionState.REVIEW, ResultScreen.VALID_DIFFERENT, Circumstance.MARU, true));
    cases.add(card(SessionState.REVIEW, ResultScreen.INVALID, Circumstance.LOST_TODAY, true));
    cases.add(card(SessionState.REVIEW, ResultScreen.INVALID, Circumstance.LOST_TOMORROW, true));
    cases.add(
        card(SessionState.REVIEW, ResultScreen.INVALID, Circumstance.PUBLIC_ASSISTANCE, true));
    cases.add(
        card(
            SessionState.REVIEW,
            ResultScreen.INVALID_NEW_EXISTS,
            Circumstance.NOT_IN_ANSWER,
            true));
    for (FailureReason reason : FailureReason.values()) {
      for (SessionState state :
          List.of(SessionState.FAILED, SessionState.HELD, SessionState.CLOSED)) {
        SessionState open =
            state == SessionState.FAILED && reason.offline() ? SessionState.OFFLINE : state;
        cases.add(failed(open, SessionMethod.FACE_READER, reason));
        cases.add(failed(open, SessionMethod.NUMBER, reason));
      }
    }
    for (SessionState state : List.of(SessionState.CARD_PLACED, SessionState.AUTH)) {
      cases.add(
          new DeskCase(
              state,
              SessionMethod.PLAIN_READER,
              ResultScreen.PENDING,
              Circumstance.ORDINARY,
              null,
              null,
              false));
    }
    for (Circumstance one : List.of(Circumstance.ORDINARY, Circumstance.CENTRE_SILENT)) {
      cases.add(
          new DeskCase(
              SessionState.QUERYING,
              SessionMethod.NUMBER,
              ResultScreen.PENDING,
              one,
              ShownDocument.CERTIFICATE,
              null,
              false));
    }
    cases.add(
        new DeskCase(
            SessionState.CANCELLED,
            SessionMethod.NUMBER,
            ResultScreen.PENDING,
            Circumstance.ORDINARY,
            ShownDocument.CERTIFICATE,
            null,
            false));
    return cases;
  }

  private static DeskCase card(
      SessionState state, ResultScreen screen, Circumstance circumstance, boolean matched) {
    return new DeskCase(
        state, SessionMethod.FACE_READER, screen, circumstance, null, null, matched);
  }

  private static DeskCase number(SessionState state, ResultScreen screen, ShownDocument document) {
    return new DeskCase(
        state, SessionMethod.NUMBER, screen, Circumstance.ORDINARY, document, null, true);
  }

  private static DeskCase failed(SessionState state, SessionMethod method, FailureReason reason) {
    ResultScreen screen =
        switch (reason) {
          case NOT_FOUND -> ResultScreen.NOT_FOUND;
          case MULTIPLE -> ResultScreen.MULTIPLE;
          case INVALID -> ResultScreen.INVALID;
          case EMPTY_ANSWER -> ResultScreen.EMPTY_ANSWER;
          case TWO_PERSONS -> ResultScreen.TWO_PERSONS;
          case PERSON_ERROR -> ResultScreen.PERSON_ERROR;
          case SYSTEM_ERROR -> ResultScreen.SYSTEM_ERROR;
          case UNKNOWN_CODE -> ResultScreen.UNKNOWN_CODE;
          case REFUSED_REQUEST, UNWRITABLE_REQUEST -> ResultScreen.REQUEST_REFUSED;
          case NO_ANSWER -> ResultScreen.NO_ANSWER;
          case FOREIGN_ANSWER -> ResultScreen.VALID_DIFFERENT;
          case NOT_SENT,
              CARD_EXPIRED,
              PHONE_EXPIRED,
              CARD_REVOKED,
              CARD_NOT_TRUSTED,
              CARD_UNUSABLE ->
              ResultScreen.PENDING;
        };
    return new DeskCase(
        state,
        method,
        screen,
        reason == FailureReason.FOREIGN_ANSWER
            ? Circumstance.NOT_ASKED_HERE
            : Circumstance.ORDINARY,
        method == SessionMethod.NUMBER ? ShownDocument.CERTIFICATE : null,
        reason,
        false);
  }
}
