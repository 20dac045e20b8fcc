package jp.madoguchi.patient.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.patient.DifferingPart;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;

/** What the register said against a later confirmation, until and after it is decided. */
@Entity
@Table(name = "register_difference")
@Cacheable(false)
class DifferenceRow extends EncryptedRow {
  /** How it ended. */
  enum DifferenceEnd {
    OPEN,
    ADOPTED,
    DISMISSED,
    /** A later register agreed with the file, or said something else. */
    SETTLED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_difference_seq")
  @SequenceGenerator(
      name = "register_difference_seq",
      sequenceName = "register_difference_seq",
      allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "patient_id")
  private Long patientId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private DifferingPart part;

  @Column(name = "open_key")
  private String openKey;

  @Column(name = "full_name")
  private String name;

  @Column(name = "name_kana")
  private String nameKana;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  private String sex;

  @Column(name = "postal_code")
  private String postalCode;

  private String address;

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

  @Encrypted
  @Column(name = "insurer_name")
  private String insurerName;

  @Column(name = "personal_family")
  private String personalFamily;

  private String ratio;

  @Column(name = "qualified_from")
  private LocalDate qualifiedFrom;

  @Column(name = "qualified_until")
  private LocalDate qualifiedUntil;

  @Column(name = "register_as_of")
  private Instant asOf;

  @Column(name = "found_at")
  private Instant foundAt;

  @Enumerated(EnumType.STRING)
  private DifferenceEnd decision;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  protected DifferenceRow() {}

  private DifferenceRow(Long patientId, DifferingPart part, Instant asOf, Instant now) {
    this.patientId = patientId;
    this.part = part;
    this.openKey = patientId + ":" + part;
    this.asOf = asOf;
    this.foundAt = now;
    this.decision = DifferenceEnd.OPEN;
  }

  static DifferenceRow ofPerson(Long patientId, PatientView said, Instant asOf, Instant now) {
    DifferenceRow row = new DifferenceRow(patientId, DifferingPart.PERSON, asOf, now);
    row.name = said.name();
    row.nameKana = said.nameKana();
    row.birthDate = said.birthDate();
    row.sex = said.sex();
    row.postalCode = said.postalCode();
    row.address = said.address();
    // it has no numbers; without its key it would wait to be encrypted
    row.encrypt();
    return row;
  }

  static DifferenceRow ofInsurance(
      Long patientId, boolean medicalAid, InsuranceView said, Instant asOf, Instant now) {
    DifferenceRow row = new DifferenceRow(patientId, partOf(medicalAid), asOf, now);
    row.insurerNumber = said.insurerNumber();
    row.symbol = said.symbol();
    row.number = said.number();
    row.branch = said.branch();
    row.insurerName = said.insurerName();
    row.personalFamily = said.personalFamily();
    row.ratio = said.ratio();
    row.qualifiedFrom = said.qualifiedFrom();
    row.qualifiedUntil = said.qualifiedUntil();
    row.encrypt();
    return row;
  }

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("register_difference", patientId);
  }

  static DifferingPart partOf(boolean medicalAid) {
    return medicalAid ? DifferingPart.MEDICAL_AID : DifferingPart.INSURANCE;
  }

  Long id() {
    return id;
  }

  Long patientId() {
    return patientId;
  }

  DifferingPart part() {
    return part;
  }

  Instant asOf() {
    return asOf;
  }

  Instant foundAt() {
    return foundAt;
  }

  boolean isOpen() {
    return decision == DifferenceEnd.OPEN;
  }

  boolean wasDismissed() {
    return decision == DifferenceEnd.DISMISSED;
  }

  void decide(DifferenceEnd how, Instant at, String by) {
    decision = how;
    openKey = null;
    decidedAt = at;
    decidedBy = by;
  }

  /** Whether both say the same of the same. */
  boolean saysTheSame(DifferenceRow other) {
    return part == other.part
        && Objects.equals(insurance(), other.insurance())
        && Objects.equals(name, other.name)
        && Objects.equals(nameKana, other.nameKana)
        && Objects.equals(birthDate, other.birthDate)
        && Objects.equals(sex, other.sex)
        && Objects.equals(postalCode, other.postalCode)
        && Objects.equals(address, other.address);
  }

  /** The patient as the register has it, where it speaks of it. */
  PatientView said(PatientView onFile) {
    return part == DifferingPart.PERSON
        ? new PatientView(
            onFile.number(),
            name,
            nameKana,
            birthDate,
            sex,
            postalCode,
            address,
            onFile.insurance())
        : new PatientView(
            onFile.number(),
            onFile.name(),
            onFile.nameKana(),
            onFile.birthDate(),
            onFile.sex(),
            onFile.postalCode(),
            onFile.address(),
            insurance());
  }

  InsuranceView insurance() {
    return part == DifferingPart.PERSON ? null : opened(DifferenceRow.class).readable();
  }

  private InsuranceView readable() {
    return new InsuranceView(
        insurerNumber,
        symbol,
        number,
        branch,
        insurerName,
        null,
        personalFamily,
        ratio,
        qualifiedFrom,
        qualifiedUntil,
        null,
        null,
        null);
  }

  @Override
  public String toString() {
    return "DifferenceRow[" + id + "]";
  }
}
