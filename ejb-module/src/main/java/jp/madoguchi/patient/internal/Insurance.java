package jp.madoguchi.patient.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.encryption.SearchedText;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;

/** An insurance on file (院内の保険登録), open or closed; facts are written once. */
@Entity
@Table(name = "insurance")
@Cacheable(false)
class Insurance extends EncryptedRow {
  private static final int BY = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "insurance_seq")
  @SequenceGenerator(name = "insurance_seq", sequenceName = "insurance_seq", allocationSize = 50)
  private Long id;

  @Column(name = "patient_id")
  private Long patientId;

  @Column(name = "medical_aid")
  private boolean medicalAid;

  @Encrypted
  @Column(name = "insurer_number")
  private String insurerNumber;

  @Encrypted
  @Column(name = "insurer_folded")
  private String insurerFolded;

  @Encrypted
  @Column(name = "card_symbol")
  private String symbol;

  @Encrypted
  @Column(name = "symbol_folded")
  private String symbolFolded;

  @Encrypted
  @Column(name = "card_number")
  private String number;

  @Encrypted
  @Column(name = "number_folded")
  private String numberFolded;

  @Encrypted private String branch;

  /** What is looked for where the numbers themselves are encrypted, else null. */
  @Column(name = "number_hash")
  private String numberHash;

  @Encrypted
  @Column(name = "insurer_name")
  private String insurerName;

  @Column(name = "card_classification")
  private String cardClassification;

  @Column(name = "personal_family")
  private String personalFamily;

  private String ratio;

  @Column(name = "qualified_from")
  private LocalDate qualifiedFrom;

  @Column(name = "qualified_until")
  private LocalDate qualifiedUntil;

  @Encrypted
  @Column(name = "limit_classification")
  private String limitClassification;

  @Column(name = "limit_from")
  private LocalDate limitFrom;

  @Column(name = "limit_until")
  private LocalDate limitUntil;

  @Column(name = "limit_long_term")
  private LocalDate limitLongTerm;

  @Encrypted
  @Column(name = "specific_disease")
  private String specificDisease;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "foretold_at")
  private Instant foretoldAt;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "voided_at")
  private Instant voidedAt;

  @Column(name = "voided_by")
  private String voidedBy;

  /** Patient and kind while it is open, else null: the database keeps it unique. */
  @Column(name = "open_key")
  private String openKey;

  /** The row that this one files anew, after what had closed it was undone. */
  private Long reopens;

  protected Insurance() {}

  Insurance(Long patientId, InsuranceView view, boolean medicalAid, Instant filedAt) {
    this.patientId = patientId;
    this.medicalAid = medicalAid;
    this.filedAt = filedAt;
    this.openKey = patientId + (medicalAid ? ":AID" : ":INS");
    this.insurerNumber = view.insurerNumber();
    this.insurerFolded = Folding.number(view.insurerNumber());
    this.symbol = view.symbol();
    this.symbolFolded = Folding.symbol(view.symbol());
    this.number = view.number();
    this.numberFolded = Folding.number(view.number());
    this.branch = view.branch();
    this.insurerName = view.insurerName();
    this.cardClassification = view.cardClassification();
    this.personalFamily = view.personalFamily();
    this.ratio = view.ratio();
    this.qualifiedFrom = view.qualifiedFrom();
    this.qualifiedUntil = view.qualifiedUntil();
    this.limitClassification = view.limitClassification();
    this.limitFrom = view.limitFrom();
    this.limitUntil = view.limitUntil();
    this.limitLongTerm = view.limitLongTerm();
    this.specificDisease = view.specificDisease();
    this.numberHash = hash(numberFolded, insurerFolded);
    encrypt();
  }

  /** Of the folded numbers; null where rows are not encrypted. */
  static String hash(String numberFolded, String insurerFolded) {
    return SearchedText.hash("number_hash", numberFolded, insurerFolded).orElse(null);
  }

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("insurance", patientId);
  }

  /** Notes which answer of the centre confirmed it, and when. */
  void confirmed(Instant at, Long bySession) {
    confirmedAt = at;
    sessionId = bySession;
  }

  /** Notes when the centre said so in bulk, which proves nothing at a visit. */
  void foretold(Instant at) {
    foretoldAt = at;
  }

  /** When the centre said so last, at a visit or in bulk; null when it never did. */
  Instant toldAt() {
    boolean later = foretoldAt != null && (confirmedAt == null || confirmedAt.isBefore(foretoldAt));
    return later ? foretoldAt : confirmedAt;
  }

  /**
   * Closes the row.
   *
   * @param until last day of the insurance where it ends with it, or null
   */
  void close(Instant at, LocalDate until) {
    closedAt = at;
    openKey = null;
    if (until != null) {
      qualifiedUntil = until;
    }
  }

  /** It never was this patient's: the row stays, and counts no longer. */
  void voided(String by, Instant at) {
    voidedAt = at;
    voidedBy = FittedText.fit(by, BY);
    openKey = null;
    if (closedAt == null) {
      closedAt = at;
    }
  }

  /** The same insurance filed anew, as it was before it was closed. */
  Insurance reopened(LocalDate until, Instant at) {
    Insurance again = new Insurance(patientId, view(), medicalAid, at);
    again.qualifiedUntil = until;
    again.confirmedAt = confirmedAt;
    again.sessionId = sessionId;
    again.foretoldAt = foretoldAt;
    again.reopens = id;
    return again;
  }

  /** Whether that session confirmed it last. */
  boolean isOf(long session) {
    return sessionId != null && sessionId == session;
  }

  Long id() {
    return id;
  }

  Long sessionId() {
    return sessionId;
  }

  Long patientId() {
    return patientId;
  }

  boolean isMedicalAid() {
    return medicalAid;
  }

  Instant confirmedAt() {
    return confirmedAt;
  }

  boolean open() {
    return closedAt == null;
  }

  /** Whether another system that knows the main fields only means this very insurance. */
  boolean repeats(InsuranceView other) {
    Insurance own = opened(Insurance.class);
    return own.insurerFolded.equals(Folding.number(other.insurerNumber()))
        && own.symbolFolded.equals(Folding.symbol(other.symbol()))
        && own.numberFolded.equals(Folding.number(other.number()))
        && (other.branch() == null || other.branch().equals(own.branch))
        && (other.ratio() == null || other.ratio().equals(ratio));
  }

  boolean insurerIs(String folded) {
    return opened(Insurance.class).insurerFolded.equals(folded);
  }

  InsuranceView view() {
    return opened(Insurance.class).readable();
  }

  private InsuranceView readable() {
    return new InsuranceView(
        insurerNumber,
        symbol,
        number,
        branch,
        insurerName,
        cardClassification,
        personalFamily,
        ratio,
        qualifiedFrom,
        qualifiedUntil,
        limitClassification,
        limitFrom,
        limitUntil,
        limitLongTerm,
        specificDisease);
  }

  @Override
  public String toString() {
    return "Insurance[" + id + "]";
  }
}
