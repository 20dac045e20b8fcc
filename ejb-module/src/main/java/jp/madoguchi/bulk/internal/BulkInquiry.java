package jp.madoguchi.bulk.internal;

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
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkOrder.Population;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.node.FittedText;

/** One file of a bulk inquiry and how far it is. Changes state in {@link #become} only. */
@Entity
@Table(name = "bulk_inquiry")
@Cacheable(false)
public class BulkInquiry {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
  private static final int MESSAGE = 1000;
  private static final int CODE = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bulk_inquiry_seq")
  @SequenceGenerator(
      name = "bulk_inquiry_seq",
      sequenceName = "bulk_inquiry_seq",
      allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "order_id")
  private long order;

  private int part;
  private int parts;

  @Enumerated(EnumType.STRING)
  private BulkKind kind;

  @Enumerated(EnumType.STRING)
  private Population population;

  @Enumerated(EnumType.STRING)
  private BulkState state;

  @Column(name = "confirmation_date")
  private LocalDate confirmationDate;

  @Column(name = "treatment_month")
  private String month;

  @Column(name = "date_from")
  private LocalDate from;

  @Column(name = "date_to")
  private LocalDate to;

  @Column(name = "by_examination")
  private boolean byExamination;

  private String terminal;

  @Column(name = "request_suffix")
  private String suffix;

  @Column(name = "reception_number")
  private String receptionNumber;

  private int persons;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "creator_name")
  private String creatorName;

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

  private String trouble;

  @Column(name = "error_code")
  private String errorCode;

  @Column(name = "error_message")
  private String errorMessage;

  protected BulkInquiry() {}

  BulkInquiry(BulkOrder order, String onTerminal, int part, int parts, int persons, Instant now) {
    this.kind = order.kind();
    this.population = order.population();
    this.confirmationDate = order.confirmationDate();
    this.month = order.month() == null ? null : MONTH.format(order.month());
    this.from = order.from();
    this.to = order.to();
    this.byExamination = order.byExamination();
    this.terminal = onTerminal;
    this.part = part;
    this.parts = parts;
    this.persons = persons;
    this.state = BulkState.DRAFT;
    this.createdAt = now;
    this.changedAt = now;
    this.nextAt = now;
  }

  void madeBy(String account, String name, long firstOfOrder) {
    createdBy = account;
    creatorName = name;
    order = firstOfOrder;
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
    clear();
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
    trouble = why;
    nextAt = again;
    urgent = false;
  }

  void accepted(String number, Instant firstLook, Instant now) {
    become(BulkState.ACCEPTED, now);
    receptionNumber = number;
    acceptedAt = now;
    nextAt = firstLook;
    attempts = 0;
    clear();
  }

  void rejected(String why, String code, String message, Instant now) {
    become(BulkState.REJECTED, now);
    fail(why, code, message);
  }

  /** The result is being asked for; without an answer until then it counts as fruitless. */
  void asking(Instant until, Instant now) {
    become(BulkState.WAITING, now);
    nextAt = until;
    urgent = false;
    clear();
  }

  /** Not ready, or no answer: looks again later. */
  void fruitless(Instant again, Instant now) {
    become(BulkState.WAITING, now);
    attempts++;
    nextAt = again;
  }

  void stalled(String why, Instant now) {
    become(BulkState.STALLED, now);
    trouble = why;
  }

  void failed(String code, String message, Instant now) {
    become(BulkState.FAILED, now);
    fail("failed", code, message);
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
    clear();
  }

  void stored(long now, Instant at) {
    stored = now;
    changedAt = at;
  }

  void compared(boolean anyOpen, Instant now) {
    become(anyOpen ? BulkState.DIFFED : BulkState.REVIEWED, now);
    comparedAt = now;
  }

  /** Waits again for what a person said is still to come. */
  void resumed(BulkState next, Instant at, Instant now) {
    become(next, now);
    nextAt = at;
    attempts = 0;
    clear();
  }

  void hurry(Instant now) {
    urgent = true;
    nextAt = now;
    changedAt = now;
  }

  void listed(int howMany) {
    persons = howMany;
  }

  private void clear() {
    trouble = null;
    errorCode = null;
    errorMessage = null;
  }

  private void fail(String why, String code, String message) {
    trouble = why;
    errorCode = FittedText.fit(code, CODE);
    errorMessage = FittedText.fit(message, MESSAGE);
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  BulkKind kind() {
    return kind;
  }

  BulkState state() {
    return state;
  }

  LocalDate confirmationDate() {
    return confirmationDate;
  }

  YearMonth month() {
    return month == null ? null : YearMonth.parse(month, MONTH);
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  boolean byExamination() {
    return byExamination;
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

  int persons() {
    return persons;
  }

  /** As the page shows it. */
  BulkView view(Map<DifferenceClass, Integer> classes, int open, int missing) {
    return new BulkView(
        id,
        version,
        order,
        part,
        parts,
        kind,
        population,
        state,
        confirmationDate,
        month(),
        from,
        to,
        terminal,
        suffix,
        receptionNumber,
        persons,
        creatorName == null ? createdBy : creatorName,
        createdAt,
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
        trouble,
        errorCode,
        errorMessage,
        classes,
        open,
        missing);
  }

  @Override
  public String toString() {
    return "BulkInquiry[" + id + " " + state + "]";
  }
}
