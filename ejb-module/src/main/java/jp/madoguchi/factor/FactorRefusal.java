package jp.madoguchi.factor;

/** Why nothing was done about a factor of one's own (認証要素の操作ができない理由). */
public enum FactorRefusal {
  /** The code is wrong, or was used before. */
  CODE_WRONG,
  /** Too many wrong ones: try again later. */
  LOCKED,
  /** What was begun is too old, or was begun in another log-in. */
  BEGIN_AGAIN,
  /** A name of 1 to 40 characters is asked for. */
  NAME_MISSING,
  /** As many as one person may hold. */
  TOO_MANY,
  /** The role needs a factor, and this is the last. */
  LAST_ONE,
  /** There is no such factor any more. */
  GONE,
  /** This passkey is registered already. */
  KNOWN,
  /** The device's answer does not fit: another page, no user verification, an old counter. */
  PASSKEY_WRONG,
  /** No reader is beside this screen, or nobody can say which. */
  NO_READER,
  /** No card lies on the reader. */
  NO_CARD,
  /** The card could not be read, or is in use. */
  CARD_UNREADABLE,
  /** Its certificate has ended, or has not begun. */
  CARD_EXPIRED,
  /** A My Number card (マイナンバーカード), which is no staff card; nothing of it was read. */
  CARD_OF_PATIENT,
  /** A card without what the setting asks for. */
  CARD_OTHER,
  /** Two staff cards lie there. */
  CARDS_TWO,
  /** The card is somebody's already. */
  CARD_KNOWN,
  /** The log-in has ended or is not far enough. */
  LOG_IN
}
