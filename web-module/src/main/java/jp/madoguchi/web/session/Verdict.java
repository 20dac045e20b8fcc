package jp.madoguchi.web.session;

import java.util.List;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.web.board.Mark;
import jp.madoguchi.web.text.SentenceKeys;

/**
 * The page's answer in the largest type: one for each state and result, with its shape, its words
 * and its steps (workflow rules 4.5, 7.3, 7.4). What the desk may do is said by the rules, not
 * here.
 *
 * @param key of the sentence
 * @param arguments of the sentence
 * @param stepsKey of the list of steps when it could not be confirmed, or null
 */
public record Verdict(Mark mark, String key, List<String> arguments, String stepsKey) {
  static Verdict of(SessionView view) {
    BoardRow row = view.row();
    Mark mark = Mark.of(row.state(), row.screen());
    return switch (row.state()) {
      case IMPORTED -> plain(mark, "answer.IMPORTED");
      // what could not be confirmed was dealt with, and not taken over
      case CLOSED -> plain(mark, view.failure() == null ? "answer.IMPORTED" : "answer.CLOSED");
      case CANCELLED -> plain(mark, "answer.CANCELLED");
      case HELD -> plain(mark, "answer.HELD");
      case CARD_PLACED, AUTH -> card(row);
      case QUERYING -> plain(Mark.WAIT, "answer.PENDING");
      case MATCHING -> plain(Mark.ATTENTION, "answer.WHO");
      case OFFLINE, FAILED -> failed(view);
      case REVIEW -> reviewed(row);
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

  private static Verdict reviewed(BoardRow row) {
    ResultScreen screen = row.screen();
    DeskSentence sentence = row.headline().sentence();
    if (sentence == DeskSentence.SHARE_DOUBTFUL || sentence == DeskSentence.SHARE_AGAINST_LIMIT) {
      // also where nothing differs: what is on file may be as wrong
      return plain(Mark.ATTENTION, "answer.SHARE");
    }
    boolean share =
        screen == ResultScreen.VALID_DIFFERENT && sentence == DeskSentence.SHARE_CHANGED;
    return new Verdict(
        Mark.of(screen),
        share ? SentenceKeys.of(sentence) : answer(screen),
        share ? row.headline().arguments() : List.of(),
        screen == ResultScreen.INVALID ? "steps.INVALID" : null);
  }

  private static Verdict failed(SessionView view) {
    ResultScreen screen = view.row().screen();
    FailureReason reason = view.failure();
    if (reason == null) {
      return plain(Mark.of(screen), answer(screen));
    }
    return switch (reason) {
      case NOT_SENT -> failed(Mark.ATTENTION, "answer.OFFLINE", "steps.RETRY");
      case NO_ANSWER -> failed(Mark.ATTENTION, "answer.NO_ANSWER", "steps.RETRY");
      case PERSON_ERROR, SYSTEM_ERROR, REFUSED_REQUEST, UNWRITABLE_REQUEST ->
          failed(Mark.of(screen), answer(screen), "steps.RETRY");
      case NOT_FOUND ->
          failed(
              Mark.of(screen),
              answer(screen),
              view.row().method() == SessionMethod.NUMBER
                  ? "steps.NOT_FOUND"
                  : "steps.NOT_FOUND_CARD");
      case INVALID ->
          failed(
              Mark.of(screen),
              answer(screen),
              screen == ResultScreen.INVALID ? "steps.INVALID" : null);
      case MULTIPLE -> failed(Mark.of(screen), answer(screen), "steps.MULTIPLE");
      case EMPTY_ANSWER -> failed(Mark.of(screen), answer(screen), "steps.EMPTY_ANSWER");
      case TWO_PERSONS -> failed(Mark.of(screen), answer(screen), "steps.TWO_PERSONS");
      case UNKNOWN_CODE, FOREIGN_ANSWER -> plain(Mark.of(screen), answer(screen));
      case PHONE_EXPIRED -> failed(Mark.STOP, "answer.CARD", "steps.PHONE");
      case CARD_EXPIRED, CARD_REVOKED, CARD_NOT_TRUSTED, CARD_UNUSABLE ->
          failed(Mark.STOP, "answer.CARD", "steps.CARD");
    };
  }

  private static Verdict failed(Mark mark, String key, String steps) {
    return new Verdict(mark, key, List.of(), steps);
  }

  private static String answer(ResultScreen screen) {
    return "answer." + screen.name();
  }
}
