package jp.madoguchi.reception.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.reception.NumberInquiry;

/** What a clerk asked on the number path (番号照会), normalised; the numbers are written once. */
@Entity
@Table(name = "number_inquiry")
@Cacheable(false)
class StoredInquiry extends EncryptedRow {
  @Id
  @Column(name = "session_id")
  private long sessionId;

  @Encrypted
  @Column(name = "insurer_number")
  private String insurerNumber;

  @Encrypted
  @Column(name = "card_symbol")
  private String symbol;

  @Encrypted
  @Column(name = "card_number")
  private String number;

  @Encrypted private String branch;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "limit_consent")
  private boolean limitConsent;

  @Enumerated(EnumType.STRING)
  private NumberInquiry.PresentedDocument document;

  @Column(name = "document_until")
  private LocalDate documentUntil;

  @Column(name = "patient_number")
  private String patientNumber;

  protected StoredInquiry() {}

  StoredInquiry(long sessionId, NumberInquiry asked) {
    this.sessionId = sessionId;
    this.insurerNumber = asked.insurerNumber();
    this.symbol = asked.symbol();
    this.number = asked.number();
    this.branch = asked.branch();
    this.birthDate = asked.birthDate();
    this.limitConsent = asked.limitConsent();
    this.document = asked.document();
    this.documentUntil = asked.documentUntil();
    this.patientNumber = asked.patientNumber();
    encrypt();
  }

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("number_inquiry", sessionId);
  }

  /** Another document than the one it was typed from. */
  void shown(NumberInquiry.PresentedDocument other, LocalDate until) {
    document = other;
    documentUntil = until;
  }

  /** Its terminal is the session's. */
  NumberInquiry asked() {
    return opened(StoredInquiry.class).readable();
  }

  private NumberInquiry readable() {
    return new NumberInquiry(
        insurerNumber,
        symbol,
        number,
        branch,
        birthDate,
        limitConsent,
        document,
        documentUntil,
        patientNumber,
        null);
  }
}
