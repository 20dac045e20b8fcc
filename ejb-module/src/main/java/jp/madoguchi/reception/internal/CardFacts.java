package jp.madoguchi.reception.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import jp.madoguchi.reception.CardView;
import jp.madoguchi.reception.CertificateState;
import jp.madoguchi.reception.IdentitySituation;

/** What was read from the card on a plain reader. */
@Embeddable
class CardFacts {
  @Enumerated(EnumType.STRING)
  @Column(name = "card_situation")
  private IdentitySituation situation;

  @Column(name = "card_tries")
  private Integer triesLeft;

  @Enumerated(EnumType.STRING)
  @Column(name = "card_certificate")
  private CertificateState certificate;

  @Column(name = "card_valid_until")
  private LocalDate validUntil;

  @Column(name = "card_revocation_unknown")
  private boolean revocationUnknown;

  @Column(name = "certificate_hash")
  private String certificateHash;

  protected CardFacts() {}

  CardFacts(
      IdentitySituation situation,
      Integer triesLeft,
      CertificateState certificate,
      LocalDate validUntil,
      boolean revocationUnknown,
      String certificateHash) {
    this.situation = situation;
    this.triesLeft = triesLeft;
    this.certificate = certificate;
    this.validUntil = validUntil;
    this.revocationUnknown = revocationUnknown;
    this.certificateHash = certificateHash;
  }

  /** The same after a PIN was sent. */
  CardFacts withTries(int left) {
    return new CardFacts(
        left == 0 ? IdentitySituation.PIN_LOCKED : situation,
        left,
        certificate,
        validUntil,
        revocationUnknown,
        certificateHash);
  }

  /** Reading the card again would tell nothing new. */
  boolean settled() {
    return situation != null && certificate != CertificateState.NOT_CHECKED;
  }

  IdentitySituation situation() {
    return situation;
  }

  Integer triesLeft() {
    return triesLeft;
  }

  CertificateState certificate() {
    return certificate;
  }

  CardView view() {
    boolean grace = certificate == CertificateState.IN_GRACE;
    return new CardView(
        situation,
        triesLeft,
        certificate,
        validUntil,
        grace ? CertificateGrace.lastDay(validUntil, CertificateGrace.reading()) : null,
        revocationUnknown);
  }
}
