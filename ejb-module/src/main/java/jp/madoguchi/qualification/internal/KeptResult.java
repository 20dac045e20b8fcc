package jp.madoguchi.qualification.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.terminal.messages.QualificationEntry;

/** One answered qualification of a session; written once. */
@Entity
@Table(name = "answer")
@Cacheable(false)
class KeptResult extends EncryptedRow {
  private static final int TEXT = 400;
  private static final int NAME = 200;
  private static final int NUMBER = 40;
  private static final int CODE = 10;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_seq")
  @SequenceGenerator(name = "answer_seq", sequenceName = "answer_seq", allocationSize = 50)
  private Long id;

  @Column(name = "session_id")
  private long sessionId;

  private int place;
  private String classification;

  @Column(name = "medical_aid")
  private boolean medicalAid;

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

  @Column(name = "personal_family")
  private String personalFamily;

  @Column(name = "full_name")
  private String name;

  @Column(name = "name_of_other")
  private String nameOfOther;

  @Column(name = "name_kana")
  private String nameKana;

  private String sex;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "postal_code")
  private String postalCode;

  private String address;

  @Column(name = "qualified_from")
  private LocalDate qualifiedFrom;

  @Column(name = "lost_on")
  private LocalDate lostOn;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(name = "reason_of_loss")
  private String reasonOfLoss;

  @Encrypted
  @Column(name = "insurer_name")
  private String insurerName;

  @Column(name = "card_ratio")
  private String cardRatio;

  @Column(name = "elderly_ratio")
  private String elderlyRatio;

  @Column(name = "elderly_from")
  private LocalDate elderlyFrom;

  @Column(name = "elderly_until")
  private LocalDate elderlyUntil;

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

  @Encrypted
  @Column(name = "reference_number")
  private String referenceNumber;

  @Column(name = "name_of_other_kana")
  private String nameOfOtherKana;

  /** As received: also a date of which only a part is known. */
  @Column(name = "birth_received")
  private String birthReceived;

  @Encrypted
  @Column(name = "as_received")
  private String asReceived;

  /** A later answer of the session replaced it. */
  private boolean superseded;

  /** Session and place while it counts, else null: the database keeps it unique. */
  @Column(name = "current_key")
  private String currentKey;

  protected KeptResult() {}

  /** Facts longer than any honest value are cut here; {@code as_received} keeps them whole. */
  KeptResult(long sessionId, int place, QualificationEntry entry) {
    ResultFacts facts = ResultFacts.of(entry);
    this.sessionId = sessionId;
    this.place = place;
    this.currentKey = sessionId + "/" + place;
    this.classification = FittedText.fit(facts.classification(), CODE);
    this.medicalAid = facts.medicalAid();
    this.insurerNumber = FittedText.fit(facts.insurerNumber(), 8);
    this.symbol = FittedText.fit(facts.symbol(), NUMBER);
    this.number = FittedText.fit(facts.number(), NUMBER);
    this.branch = FittedText.fit(facts.branch(), CODE);
    this.personalFamily = FittedText.fit(facts.personalFamily(), CODE);
    this.name = FittedText.fit(facts.name(), NAME);
    this.nameOfOther = FittedText.fit(facts.nameOfOther(), NAME);
    this.nameKana = FittedText.fit(facts.nameKana(), NAME);
    this.sex = FittedText.fit(facts.sex(), CODE);
    this.birthDate = facts.birthDate();
    this.postalCode = FittedText.fit(facts.postalCode(), 20);
    this.address = FittedText.fit(facts.address(), TEXT);
    this.qualifiedFrom = facts.qualifiedFrom();
    this.lostOn = facts.lostOn();
    this.validFrom = facts.validFrom();
    this.validUntil = facts.validUntil();
    this.reasonOfLoss = FittedText.fit(facts.reasonOfLoss(), CODE);
    this.insurerName = FittedText.fit(facts.insurerName(), NAME);
    this.cardRatio = value(facts.cardRatio());
    this.elderlyRatio = value(facts.elderlyRatio());
    this.elderlyFrom = facts.elderlyFrom();
    this.elderlyUntil = facts.elderlyUntil();
    this.limitClassification = FittedText.fit(facts.limitClassification(), CODE);
    this.limitFrom = facts.limitFrom();
    this.limitUntil = facts.limitUntil();
    this.limitLongTerm = facts.limitLongTerm();
    this.specificDisease = FittedText.fit(facts.specificDisease(), NUMBER);
    this.referenceNumber = FittedText.fit(facts.referenceNumber(), 50);
    this.nameOfOtherKana = FittedText.fit(facts.nameOfOtherKana(), NAME);
    this.birthReceived =
        entry.birthdate() == null ? null : FittedText.fit(entry.birthdate().text(), CODE);
    this.asReceived = ReceivedLines.written(ReceivedLines.of(entry));
    encrypt();
  }

  @Override
  protected RowPlace contentPlace() {
    return placeOf(sessionId, place);
  }

  /** Of the answer in that place of the session. */
  static RowPlace placeOf(long sessionId, int place) {
    return RowPlace.of("answer", sessionId, place);
  }

  AnswerBook.AnsweredResult kept() {
    return opened(KeptResult.class).readable();
  }

  private AnswerBook.AnsweredResult readable() {
    ResultFacts facts =
        new ResultFacts(
            classification,
            medicalAid,
            insurerNumber,
            symbol,
            number,
            branch,
            personalFamily,
            name,
            nameOfOther,
            nameKana,
            sex,
            birthDate,
            postalCode,
            address,
            qualifiedFrom,
            lostOn,
            validFrom,
            validUntil,
            reasonOfLoss,
            insurerName,
            Ratio.orNull(cardRatio),
            Ratio.orNull(elderlyRatio),
            elderlyFrom,
            elderlyUntil,
            limitClassification,
            limitFrom,
            limitUntil,
            limitLongTerm,
            specificDisease,
            referenceNumber,
            nameOfOtherKana,
            birth());
    return new AnswerBook.AnsweredResult(facts, ReceivedLines.read(asReceived));
  }

  /** Rows older than the column hold the whole date only. */
  private BirthDate birth() {
    return BirthDate.read(birthReceived).orElse(BirthDate.of(birthDate));
  }

  private static String value(Ratio ratio) {
    return ratio == null ? null : ratio.value();
  }

  @Override
  public String toString() {
    return "KeptResult[" + id + "]";
  }
}
