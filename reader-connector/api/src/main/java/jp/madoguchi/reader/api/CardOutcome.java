package jp.madoguchi.reader.api;

/**
 * What came of an operation on a card, other than plain success; each asks for a different next
 * step at the desk. What a certificate is worth is judged by the application, with the connector's
 * {@link CertificateCheck} and the dates of the grace rule.
 */
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
  /**
   * The PIN was not sent, because the way to this reader (transport) cannot make the card forget it
   * afterwards: identify by 目視, or use another reader.
   */
  PIN_NOT_ON_THIS_READER,
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
  UNREADABLE,
  /** The signature over the challenge is not of the certificate's key: a forged or broken card. */
  SIGNATURE_WRONG,
  /** The certificate ends within three months: all is well, the person is told to renew it. */
  CERTIFICATE_RENEWAL_DUE,
  /** The certificate has ended, its grace has not: eligibility only, no medical information. */
  CERTIFICATE_IN_GRACE,
  /** Certificate and grace have ended (a phone has no grace): another proof is needed. */
  CERTIFICATE_EXPIRED,
  /** The certificate was revoked (失効). */
  CERTIFICATE_REVOKED,
  /** No authority that we trust issued the certificate, or not for user authentication. */
  CERTIFICATE_NOT_TRUSTED,
  /**
   * Whether the certificate can be relied on could not be found out: no trust anchors are
   * configured, or the source of revocations cannot be reached and the settings say refuse.
   */
  CERTIFICATE_NOT_CHECKED
}
