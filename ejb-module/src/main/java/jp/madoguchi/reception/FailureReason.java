package jp.madoguchi.reception;

import jp.madoguchi.qualification.ResultScreen;

/** Why a reception could not be confirmed (確認不可・通信不可の理由); stored with the session. */
public enum FailureReason {
  /** 該当資格なし. */
  NOT_FOUND,
  /** 複数該当. */
  MULTIPLE,
  /** 無効, with or without a new qualification, and nothing more is told. */
  INVALID,
  /** The answer holds no qualification at all. */
  EMPTY_ANSWER,
  /** One answer named two persons. */
  TWO_PERSONS,
  PERSON_ERROR,
  SYSTEM_ERROR,
  UNKNOWN_CODE,
  /** The terminal refused the request (.err). */
  REFUSED_REQUEST,
  /** The request holds a character that the terminal cannot write: it was never sent. */
  UNWRITABLE_REQUEST,
  NO_ANSWER,
  /** The terminal could not be reached: nothing was sent. */
  NOT_SENT,
  /** An answer to nothing that was asked here, or about somebody else. */
  FOREIGN_ANSWER,
  CARD_EXPIRED,
  PHONE_EXPIRED,
  CARD_REVOKED,
  CARD_NOT_TRUSTED,
  /** Another kind of card. */
  CARD_UNUSABLE;

  /** The reason that a result is, or null when the result can be worked with. */
  public static FailureReason of(ResultScreen screen) {
    return switch (screen) {
      case NOT_FOUND -> NOT_FOUND;
      case MULTIPLE -> MULTIPLE;
      case EMPTY_ANSWER -> EMPTY_ANSWER;
      case TWO_PERSONS -> TWO_PERSONS;
      case PERSON_ERROR -> PERSON_ERROR;
      case SYSTEM_ERROR -> SYSTEM_ERROR;
      case UNKNOWN_CODE -> UNKNOWN_CODE;
      case REQUEST_REFUSED -> REFUSED_REQUEST;
      case NO_ANSWER -> NO_ANSWER;
      case VALID_SAME,
          VALID_DIFFERENT,
          VALID_SEVERAL,
          VALID_ELIGIBILITY_ONLY,
          VALID_UNREGISTERED,
          INVALID,
          INVALID_NEW_EXISTS,
          PENDING ->
          null;
    };
  }

  /** 通信不可 instead of 確認不可: nothing was said of the person. */
  public boolean offline() {
    return this == NO_ANSWER || this == NOT_SENT;
  }
}
