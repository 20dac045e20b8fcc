package jp.madoguchi.bulk.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Map;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.facility.FacilityTime;

/** One file of a bulk inquiry and how far it is. Changes state in {@link #become} only. */
@Entity
@Table(name = "bulk_inquiry")
@Cacheable(false)
public class BulkInquiry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bulk_inquiry_seq")
  @SequenceGenerator(
      name = "bulk_inquiry_seq",
      sequenceName = "bulk_inquiry_seq",
      allocationSize = 50)
  private Long id;

  @Version private long version;

  @Embedded private BulkQuestion question;

  @Enumerated(EnumType.STRING)
  private BulkState state;

  private String terminal;

  @Column(name = "request_suffix")
  private String suffix;

  @Column(name = "reception_number")
  private String receptionNumber;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "sending_since")
  private Instant sendingSince;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @Column(name = "fetched_at")
  private Instant fetchedAt;

  @Column(name = "compared_at")
  private Instant comparedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "next_at")
  private Instant nextAt;

  private boolean urgent;
  private int attempts;

  @Column(name = "result_key")
  private String resultKey;

  private long stored;

  @Column(name = "result_persons")
  private long resultPersons;

  /** Null while nothing stops it. */
  @Embedded private BulkTrouble trouble;

  protected BulkInquiry() {}

  BulkInquiry(BulkOrder order, String onTerminal, int part, int parts, int persons, Instant now) {
    this.question = new BulkQuestion(order, part, parts, persons, now);
    this.terminal = onTerminal;
    this.state = BulkState.DRAFT;
    this.changedAt = now;
    this.nextAt = now;
  }

  /** The one place that changes the state. */
  void become(BulkState next, Instant now) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(state + " does not become " + next);
    }
    state = next;
    changedAt = now;
    if (next.ended()) {
      endedAt = now;
      nextAt = null;
    }
    if (next.stuck()) {
      nextAt = null;
      urgent = false;
    }
  }

  /** The identifier is stored before the file is written. */
  void sending(String onTerminal, String withSuffix, Instant now) {
    become(BulkState.FILE_WRITTEN, now);
    terminal = onTerminal;
    suffix = withSuffix;
    sendingSince = now;
    nextAt = null;
    trouble = null;
  }

  /** The connector has written the file, or had before; an answer may have been faster. */
  void submitted(Instant at, Instant deadline, Instant now) {
    submittedAt = at;
    if (state == BulkState.FILE_WRITTEN || state == BulkState.UNKNOWN) {
      become(BulkState.SUBMITTED, now);
      nextAt = deadline;
      urgent = false;
    }
  }

  /** The connector is certain that nothing was written. */
  void notWritten(String why, Instant again, Instant now) {
    become(BulkState.DRAFT, now);
    trouble = new BulkTrouble(why, null, null);
    nextAt = again;
    urgent = false;
  }

  void accepted(String number, Instant firstLook, Instant now) {
    become(BulkState.ACCEPTED, now);
    receptionNumber = number;
    acceptedAt = now;
    nextAt = firstLook;
    attempts = 0;
    trouble = null;
  }

  void rejected(String why, String code, String message, Instant now) {
    become(BulkState.REJECTED, now);
    trouble = new BulkTrouble(why, code, message);
  }

  /** The result is being asked for; without an answer until then it counts as fruitless. */
  void asking(Instant until, Instant now) {
    become(BulkState.WAITING, now);
    nextAt = until;
    urgent = false;
    trouble = null;
  }

  /** Not ready, or no answer: looks again later. */
  void fruitless(Instant again, Instant now) {
    become(BulkState.WAITING, now);
    attempts++;
    nextAt = again;
  }

  void stalled(String why, Instant now) {
    become(BulkState.STALLED, now);
    trouble = new BulkTrouble(why, null, null);
  }

  void failed(String code, String message, Instant now) {
    become(BulkState.FAILED, now);
    trouble = new BulkTrouble("failed", code, message);
  }

  /** A result begins to be stored; the same one goes on where it stopped. */
  void fetched(String captureKey, long ofPersons, Instant now) {
    become(BulkState.FETCHED, now);
    if (!captureKey.equals(resultKey)) {
      resultKey = captureKey;
      stored = 0;
      fetchedAt = now;
    }
    resultPersons = ofPersons;
    nextAt = null;
    trouble = null;
  }

  void stored(long now, Instant at) {
    stored = now;
    changedAt = at;
  }

  void compared(boolean anyOpen, Instant now) {
    become(anyOpen ? BulkState.DIFFED : BulkState.REVIEWED, now);
    comparedAt = now;
  }

  /** BulkWaits again for what a person said is still to come. */
  void resumed(BulkState next, Instant at, Instant now) {
    become(next, now);
    nextAt = at;
    attempts = 0;
    trouble = null;
  }

  void hurry(Instant now) {
    urgent = true;
    nextAt = now;
    changedAt = now;
  }

  /** How the audit names an inquiry that has no ファイル識別子 yet. */
  static String reference(long id) {
    return "bulk-" + id;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  /** What was asked. */
  BulkQuestion question() {
    return question;
  }

  BulkKind kind() {
    return question.kind();
  }

  /** 資格確認日, or the day of the answer where none was asked for. */
  LocalDate dayOf(Instant answeredAt) {
    return question.confirmationDate() != null
        ? question.confirmationDate()
        : LocalDate.ofInstant(answeredAt, FacilityTime.ZONE);
  }

  BulkState state() {
    return state;
  }

  String terminal() {
    return terminal;
  }

  String suffix() {
    return suffix;
  }

  String receptionNumber() {
    return receptionNumber;
  }

  Instant changedAt() {
    return changedAt;
  }

  Instant nextAt() {
    return nextAt;
  }

  boolean urgent() {
    return urgent;
  }

  int attempts() {
    return attempts;
  }

  String resultKey() {
    return resultKey;
  }

  long stored() {
    return stored;
  }

  /** As the page shows it. */
  BulkView view(Map<DifferenceClass, Integer> classes, int open, int missing) {
    return new BulkView(
        id,
        version,
        question.order(),
        question.part(),
        question.parts(),
        question.kind(),
        question.population(),
        state,
        question.confirmationDate(),
        question.month(),
        question.from(),
        question.to(),
        terminal,
        suffix,
        receptionNumber,
        question.persons(),
        question.creator(),
        question.createdAt(),
        submittedAt,
        acceptedAt,
        fetchedAt,
        comparedAt,
        endedAt,
        nextAt,
        urgent,
        attempts,
        stored,
        resultPersons,
        trouble == null ? null : trouble.key(),
        trouble == null ? null : trouble.code(),
        trouble == null ? null : trouble.message(),
        classes,
        open,
        missing);
  }

  @Override
  public String toString() {
    return "BulkInquiry[" + id + " " + state + "]";
  }
}
