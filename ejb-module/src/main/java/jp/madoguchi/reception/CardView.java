package jp.madoguchi.reception;

import java.time.LocalDate;

/**
 * What the card on a plain reader is and allows (§4.1, §4.8).
 *
 * @param situation null while the card has not been read
 * @param triesLeft PIN attempts left, 0 to 3; null when not known or without PIN
 * @param certificate what its certificate is good for, null while not read
 * @param validUntil 満了日, or null
 * @param graceUntil last day of the grace, or null when there is none
 * @param revocationUnknown nobody could say whether it was revoked, and the settings say go on
 */
public record CardView(
    IdentitySituation situation,
    Integer triesLeft,
    CertificateState certificate,
    LocalDate validUntil,
    LocalDate graceUntil,
    boolean revocationUnknown) {
  /** Nothing is known of a card. */
  public static final CardView UNREAD = new CardView(null, null, null, null, null, false);

  /** The card stands for its holder, as far as is known. */
  private boolean accepted() {
    return certificate == null || !certificate.refuses();
  }

  public boolean pinOffered() {
    return accepted() && (situation == null || situation.pin().offered());
  }

  public boolean visualOffered() {
    return accepted() && (situation == null || situation.visual().offered());
  }

  /** The next wrong PIN would lock the card. */
  public boolean lastTry() {
    return triesLeft != null && triesLeft == 1;
  }

  /** Without dates: a certificate ends on a birthday. */
  @Override
  public String toString() {
    return "CardView[" + situation + ", " + certificate + "]";
  }
}
