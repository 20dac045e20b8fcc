package jp.madoguchi.web.board;

import java.util.Locale;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.SessionState;

/**
 * Shape (and with it the colour) of a result: each is told from the others without its colour. A
 * shape never stands without its word.
 */
public enum Mark {
  /** ✓ filled: 有効, nothing to decide. */
  OK,
  /** ✓ in a ring: dealt with. */
  DONE,
  /** ! in a triangle: 要確認. */
  ATTENTION,
  /** ✕ in an octagon: 無効, 該当資格なし. */
  STOP,
  /** Broken ring: 照会中. */
  WAIT,
  /** Clock: 猶予, 資格情報のみ. */
  GRACE,
  /** Arrow: 無効（新しい資格あり）. */
  NEW,
  /** Two bars: 保留. */
  HOLD,
  /** Bar: 中止. */
  OFF;

  /** Name of the symbol and of the CSS class: {@code mark-<kind>}. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a row: the state first, because what is dealt with asks for nothing any more. */
  public static Mark of(BoardRow row) {
    if (row.cardLeft()) {
      return ATTENTION;
    }
    return of(row.state(), row.screen());
  }

  /** Of a session's state and result. */
  public static Mark of(SessionState state, ResultScreen screen) {
    return switch (state) {
      case IMPORTED, CLOSED -> DONE;
      case HELD -> HOLD;
      case CANCELLED -> OFF;
      case CARD_PLACED, AUTH -> screen == ResultScreen.PENDING ? WAIT : of(screen);
      case MATCHING -> screen == ResultScreen.VALID_SAME ? ATTENTION : of(screen);
      // without a result: the card itself could not be used
      case FAILED -> screen == ResultScreen.PENDING ? STOP : of(screen);
      case OFFLINE, QUERYING, REVIEW -> of(screen);
    };
  }

  /** Of a result. */
  public static Mark of(ResultScreen screen) {
    return switch (screen) {
      case VALID_SAME -> OK;
      case VALID_DIFFERENT, VALID_SEVERAL, VALID_UNREGISTERED -> ATTENTION;
      case MULTIPLE, UNKNOWN_CODE, EMPTY_ANSWER -> ATTENTION;
      case PERSON_ERROR, SYSTEM_ERROR, NO_ANSWER, REQUEST_REFUSED -> ATTENTION;
      case VALID_ELIGIBILITY_ONLY -> GRACE;
      case INVALID, NOT_FOUND, TWO_PERSONS -> STOP;
      case INVALID_NEW_EXISTS -> NEW;
      case PENDING -> WAIT;
    };
  }
}
