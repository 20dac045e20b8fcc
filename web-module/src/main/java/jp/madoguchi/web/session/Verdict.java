package jp.madoguchi.web.session;

import java.util.List;
import java.util.Set;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.web.board.Mark;

/**
 * The page's answer in the largest type, and what the desk can do about it: one state for each
 * result, with its shape, its words and its next step (workflow rules 4.5, 7.3, 7.4).
 *
 * @param key of the sentence
 * @param arguments of the sentence
 * @param stepsKey of the list of steps when it could not be confirmed, or null
 */
public record Verdict(Mark mark, String key, List<String> arguments, String stepsKey) {
  private static final Set<ResultScreen> TAKEABLE =
      Set.of(
          ResultScreen.VALID_SAME,
          ResultScreen.VALID_DIFFERENT,
          ResultScreen.VALID_ELIGIBILITY_ONLY,
          ResultScreen.VALID_UNREGISTERED,
          ResultScreen.INVALID,
          ResultScreen.INVALID_NEW_EXISTS);
  private static final Set<SessionState> WITHOUT_RESULT =
      Set.of(SessionState.CARD_PLACED, SessionState.AUTH, SessionState.QUERYING);

  static Verdict of(SessionView view) {
    BoardRow row = view.row();
    Mark mark = Mark.of(row.state(), row.screen());
    return switch (row.state()) {
      case IMPORTED, CLOSED -> plain(mark, "answer.IMPORTED");
      case CANCELLED -> plain(mark, "answer.CANCELLED");
      case HELD -> plain(mark, "answer.HELD");
      case CARD_PLACED, AUTH -> card(row);
      case QUERYING -> plain(Mark.WAIT, "answer.PENDING");
      case MATCHING -> plain(Mark.ATTENTION, "answer.WHO");
      case OFFLINE ->
          new Verdict(
              Mark.ATTENTION,
              row.screen() == ResultScreen.NO_ANSWER ? "answer.NO_ANSWER" : "answer.OFFLINE",
              List.of(),
              "steps.RETRY");
      case REVIEW, FAILED -> result(row);
    };
  }

  private static Verdict plain(Mark mark, String key) {
    return new Verdict(mark, key, List.of(), null);
  }

  private static Verdict card(BoardRow row) {
    if (row.method() != SessionMethod.PLAIN_READER) {
      return plain(Mark.WAIT, "answer.PENDING");
    }
    return row.identity() == null || row.identity() == IdentityMethod.NONE
        ? plain(Mark.ATTENTION, "answer.AUTH")
        : plain(Mark.ATTENTION, "answer.WHO");
  }

  private static Verdict result(BoardRow row) {
    ResultScreen screen = row.screen();
    if (screen == ResultScreen.PENDING) {
      boolean phone = "rec.phone.expired".equals(row.headlineKey());
      return new Verdict(Mark.STOP, "answer.CARD", List.of(), phone ? "steps.PHONE" : "steps.CARD");
    }
    if (screen == ResultScreen.VALID_DIFFERENT && "rec.diff.ratio".equals(row.headlineKey())) {
      return new Verdict(Mark.of(screen), row.headlineKey(), row.headlineArguments(), null);
    }
    String steps =
        switch (screen) {
          case NOT_FOUND ->
              row.method() == SessionMethod.NUMBER ? "steps.NOT_FOUND" : "steps.NOT_FOUND_CARD";
          case INVALID -> "steps.INVALID";
          case MULTIPLE -> "steps.MULTIPLE";
          case PERSON_ERROR, SYSTEM_ERROR, NO_ANSWER, REQUEST_REFUSED -> "steps.RETRY";
          default -> null;
        };
    return new Verdict(Mark.of(screen), "answer." + screen.name(), List.of(), steps);
  }

  /** 取込 can be pressed. */
  static boolean mayTake(SessionView view) {
    SessionState state = view.row().state();
    return (state == SessionState.REVIEW || state == SessionState.HELD)
        && view.patient() != null
        && TAKEABLE.contains(view.row().screen());
  }

  /** 保留 can be pressed. */
  static boolean mayHold(SessionView view) {
    return switch (view.row().state()) {
      case REVIEW, MATCHING, FAILED, OFFLINE -> true;
      default -> false;
    };
  }

  /** Another patient can be chosen for the result. */
  static boolean mayMatch(SessionView view) {
    return switch (view.row().state()) {
      case REVIEW, MATCHING, HELD -> !view.answers().isEmpty();
      default -> false;
    };
  }

  /** 中止: only while there is no result. */
  static boolean mayCancel(SessionView view) {
    return WITHOUT_RESULT.contains(view.row().state())
        || view.row().state() == SessionState.OFFLINE;
  }

  /** The same inquiry can be sent again. */
  static boolean mayAskAgain(SessionView view) {
    return view.inquiry() != null
        && (view.row().state() == SessionState.OFFLINE
            || view.row().state() == SessionState.FAILED);
  }

  /** What cannot be confirmed can be marked as dealt with. */
  static boolean mayFinish(SessionView view) {
    return switch (view.row().state()) {
      case FAILED, OFFLINE, HELD -> true;
      case REVIEW, MATCHING -> !mayTake(view);
      default -> false;
    };
  }

  /** The desk confirms who it is: a card lies on a plain reader. */
  static boolean mayIdentify(SessionView view) {
    return atPlainReader(view)
        && (view.row().identity() == null || view.row().identity() == IdentityMethod.NONE);
  }

  /** Identity is confirmed, nobody has been asked for yet. */
  static boolean mayInquireForCard(SessionView view) {
    return atPlainReader(view) && !mayIdentify(view);
  }

  private static boolean atPlainReader(SessionView view) {
    SessionState state = view.row().state();
    return view.row().method() == SessionMethod.PLAIN_READER
        && (state == SessionState.AUTH || state == SessionState.CARD_PLACED);
  }
}
