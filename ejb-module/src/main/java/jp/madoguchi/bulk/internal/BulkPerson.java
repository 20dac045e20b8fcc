package jp.madoguchi.bulk.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowPlace;

/** One person of an inquiry. Written in bulk by {@link PersonRows}; here read, and closed. */
@Entity
@Table(name = "bulk_person")
@Cacheable(false)
public class BulkPerson extends EncryptedRow {
  /** Rows of one inquiry at most; their ids follow its own. */
  static final long MOST = 1_000_000;

  private static final String ANSWER = "encrypted_answer";

  @Id private long id;
  @Version private long version;

  @Column(name = "inquiry_id")
  private long inquiryId;

  private int place;

  @Column(name = "person_key")
  private String personKey;

  @Enumerated(EnumType.STRING)
  private RowState state;

  @Column(name = "patient_number")
  private String patientNumber;

  @Column(name = "shown_name")
  private String shownName;

  @Column(name = "shown_kana")
  private String shownKana;

  @Column(name = "birth_date")
  private LocalDate birthDate;

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

  @Enumerated(EnumType.STRING)
  @Column(name = "diff_class")
  private DifferenceClass differenceClass;

  private String reason;
  private String validity;

  @Column(name = "result_code")
  private String resultCode;

  @Column(name = "result_message")
  private String resultMessage;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String difference;
  private String facts;

  /** Differences and facts where they are encrypted; written with the answer. */
  @Column(name = ANSWER)
  private String encryptedAnswer;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  protected BulkPerson() {}

  @Override
  protected RowPlace contentPlace() {
    return placeOf(id);
  }

  /** Of the numbers in that row. */
  static RowPlace placeOf(long id) {
    return RowPlace.of("bulk_person", id);
  }

  /** Of what was answered in that row. */
  static RowPlace answerPlaceOf(long id) {
    return placeOf(id).in(ANSWER);
  }

  /** Somebody decided. */
  void end(RowState how, Instant now, String by) {
    if (state != RowState.OPEN) {
      throw new IllegalStateException(state + " does not become " + how);
    }
    state = how;
    endedAt = now;
    endedBy = by;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  long inquiryId() {
    return inquiryId;
  }

  String personKey() {
    return personKey;
  }

  RowState state() {
    return state;
  }

  String patientNumber() {
    return patientNumber;
  }

  LocalDate birthDate() {
    return birthDate;
  }

  String insurerNumber() {
    return opened(BulkPerson.class).insurerNumber;
  }

  String symbol() {
    return opened(BulkPerson.class).symbol;
  }

  String number() {
    return opened(BulkPerson.class).number;
  }

  String branch() {
    return opened(BulkPerson.class).branch;
  }

  DifferenceClass differenceClass() {
    return differenceClass;
  }

  Instant answeredAt() {
    return answeredAt;
  }

  String facts() {
    return answered("facts", facts);
  }

  private String answered(String column, String readable) {
    return encryptedAnswer == null
        ? readable
        : RowEncryption.opened(answerPlaceOf(id), encryptedAnswer).get(column);
  }

  BulkRow view() {
    return new BulkRow(
        id,
        version,
        place,
        state,
        patientNumber,
        shownName,
        shownKana,
        birthDate,
        differenceClass,
        reason,
        validity,
        resultCode,
        resultMessage,
        answeredAt,
        StoredText.differences(answered("difference", difference)),
        endedAt,
        endedBy);
  }

  @Override
  public String toString() {
    return "BulkPerson[" + id + "]";
  }
}
