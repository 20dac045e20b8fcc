package jp.madoguchi.web.board;

import java.util.Locale;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.ReaderTile.ReaderTileState;

/**
 * Shape (and with it the colour) of a result or a state: each is told from the others without its
 * colour. A shape never stands without its word.
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

  /** On the strip, where what is in order is not to catch the eye: ✓ in its ring. */
  public Mark calm() {
    return this == OK ? DONE : this;
  }

  /** Of a reader. */
  public static Mark of(ReaderTileState state) {
    return switch (state) {
      case IDLE -> OK;
      case BUSY, STAFF_MODE -> WAIT;
      case CARD_LEFT -> ATTENTION;
      case FAULT, STOPPED -> STOP;
    };
  }

  /** Of a part of the system. */
  public static Mark of(PartCondition condition) {
    return switch (condition) {
      case UP -> OK;
      case SILENT -> ATTENTION;
      case DOWN -> STOP;
      case UNKNOWN -> OFF;
    };
  }

  /** Of a row. */
  public static Mark of(BoardRow row) {
    return row.cardLeft() ? ATTENTION : of(row.truth());
  }

  /** What is dealt with asks for nothing any more; else what lies before the desk. */
  public static Mark of(DeskTruth truth) {
    return switch (truth.stage()) {
      case TAKEN -> DONE;
      // ended, but nothing was confirmed: no ✓
      case FINISHED, CANCELLED -> OFF;
      case HELD -> HOLD;
      case OPEN -> of(truth.situation());
    };
  }

  /** Of what lies before the desk. */
  public static Mark of(DeskSituation situation) {
    return switch (situation) {
      case VALID, FIRST_INSURANCE -> OK;
      case CARD_WAITS,
          CARD_IDENTIFIED,
          ASKED_OF_SILENCE,
          NOT_SENT,
          NO_ANSWER,
          WHO_IS_IT,
          DIFFERENT,
          SHARE_CHANGED,
          SHARE_DOUBTFUL,
          BEGINS_LATER,
          CERTIFICATE_ENDED,
          NAME_TO_READ,
          SEVERAL_INSURANCES,
          AID_UNREGISTERED,
          DOCUMENT_UNSAID,
          DOCUMENT_REFUSED,
          OLDER,
          LOST_LATER,
          MULTIPLE,
          EMPTY_ANSWER,
          PERSON_ERROR,
          SYSTEM_ERROR,
          UNKNOWN_CODE,
          REQUEST_REFUSED ->
          ATTENTION;
      case ELIGIBILITY_ONLY -> GRACE;
      case NEW_QUALIFICATION, NEW_ELSEWHERE -> NEW;
      case LOST, DECEASED, NOT_FOUND, TWO_PERSONS, FOREIGN_ANSWER, CARD_REFUSED, PHONE_REFUSED ->
          STOP;
      case ASKED -> WAIT;
    };
  }

  /**
   * Of the word of the result (有効 …) beside it: what the centre answered, but never a ✓ where the
   * desk has something to look at.
   */
  public static Mark ofResult(ResultScreen screen, DeskTruth truth) {
    Mark answered = of(screen);
    boolean doubted =
        answered == OK && truth.stage() != DeskStage.TAKEN && of(truth.situation()) != OK;
    return doubted ? ATTENTION : answered;
  }

  /** Of a result as the centre answered it: in the history of a patient. */
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
