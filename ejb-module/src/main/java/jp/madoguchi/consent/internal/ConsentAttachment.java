package jp.madoguchi.consent.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;

/**
 * Whose a session's consents are from now on (同意の結び付け); written once, and the last one of a session
 * counts. Two that are written in the same moment want the same place: one is refused.
 */
@Entity
@Table(name = "consent_attachment")
@Cacheable(false)
class ConsentAttachment {
  private static final int BY = 100;

  @Id
  @Column(name = "row_key")
  private String key;

  @Column(name = "session_id")
  private long sessionId;

  private int place;

  @Column(name = "patient_number")
  private String patientNumber;

  @Enumerated(EnumType.STRING)
  private PersonAgreement agreement;

  private String confirmed;

  @Column(name = "attached_by")
  private String by;

  @Column(name = "attached_at")
  private Instant at;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_kana")
  private String fileKana;

  @Column(name = "file_birth")
  private LocalDate fileBirth;

  @Column(name = "file_sex")
  private String fileSex;

  protected ConsentAttachment() {}

  /** Nobody's from now on. */
  ConsentAttachment(long sessionId, int place, String by, Instant at) {
    this.key = sessionId + "/" + place;
    this.sessionId = sessionId;
    this.place = place;
    this.by = FittedText.fit(by, BY);
    this.at = at;
  }

  /** The patient's, who is {@code onFile} now; null where the register no longer knows them. */
  ConsentAttachment of(
      String number, PersonAgreement agrees, String whyConfirmed, PatientView onFile) {
    patientNumber = number;
    agreement = agrees;
    confirmed = whyConfirmed;
    if (whyConfirmed != null && onFile != null) {
      fileName = onFile.name();
      fileKana = onFile.nameKana();
      fileBirth = onFile.birthDate();
      fileSex = onFile.sex();
    }
    return this;
  }

  long sessionId() {
    return sessionId;
  }

  int place() {
    return place;
  }

  String patientNumber() {
    return patientNumber;
  }

  boolean isConfirmed() {
    return confirmed != null;
  }

  /**
   * Whether a lead confirmed that this patient is the person of the answer, and the register still
   * says what it said then. Another birth date cannot be confirmed, only one that was not told.
   */
  boolean covers(InsuredPerson answered, PatientView onFile) {
    return confirmed != null
        && (answered.birthDate() == null || answered.birthDate().equals(onFile.birthDate()))
        && onFile.birthDate().equals(fileBirth)
        && Folding.width(onFile.sex()).equals(Folding.width(fileSex))
        && Folding.variants(onFile.name()).equals(Folding.variants(fileName))
        && new KanaName(onFile.nameKana()).equals(new KanaName(fileKana));
  }

  @Override
  public String toString() {
    return "ConsentAttachment[" + sessionId + " " + place + "]";
  }
}
