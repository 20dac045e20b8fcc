package jp.madoguchi.reader.api;

/** Why an operation on a card did not succeed; each asks for a different next step at the desk. */
public enum CardOutcome {
  /** No card lies on the reader: put it on. */
  NO_CARD,
  /** A card without the JPKI application: another kind of card. */
  NOT_MY_NUMBER_CARD,
  /** The PIN was wrong; {@link CardException#triesLeft()} attempts remain. */
  PIN_WRONG,
  /** No attempts left: the municipal office unblocks it, identify the person another way. */
  PIN_BLOCKED,
  /** The card has no PIN (顔認証マイナンバーカード): identify by face or 目視. */
  PIN_NOT_SET,
  /** The PIN was not sent, because it would be the last attempt and staff have not confirmed. */
  PIN_NEEDS_CONFIRMATION,
  /** The PIN was not sent, because it is not four digits. */
  PIN_MALFORMED,
  /** The certificate cannot be read before the PIN has been verified (phones). */
  PIN_REQUIRED,
  /** The card was taken away, or swapped, during the session: put it on again. */
  CARD_PULLED,
  /** The card or reader did not answer in time; the session is over. */
  TIMED_OUT,
  /** The reader is not connected. */
  READER_GONE,
  /** The PC/SC service is not running. */
  SERVICE_GONE,
  /** Another session or program holds the card. */
  READER_BUSY,
  /** The card answers, but not as a card should: damaged, or put on the wrong way. */
  UNREADABLE
}
