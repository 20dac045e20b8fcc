package jp.madoguchi.clinical.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.node.FittedText;

/** One question for an official document (公式の帳票), under which consents, and what came. */
@Entity
@Table(name = "paper_question")
@Cacheable(false)
public class PaperQuestion {
  private static final int LONGEST_WORDS = 1000;
  private static final int LONGEST_ACCOUNT = 64;

  @Id private String suffix;

  private String terminal;

  @Column(name = "patient_number")
  private String patientNumber;

  /** {@link OfficialPaper#code}. */
  private String paper;

  @Column(name = "session_id")
  private long sessionId;

  /** {@link PaperGround#fingerprint}. */
  private String consents;

  /** The first of their ends; where none says, when it was asked. */
  @Column(name = "consent_until")
  private Instant consentUntil;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  private String message;

  @Column(name = "capture_key")
  private String captureKey;

  /** Patient, document and card session while it waits, else null: the database keeps it unique. */
  @Column(name = "open_key")
  private String openKey;

  @Version private long version;

  protected PaperQuestion() {}

  PaperQuestion(String suffix, String terminal, PaperGround ground, String askedBy, Instant now) {
    this.suffix = suffix;
    this.terminal = terminal;
    this.patientNumber = ground.patientNumber();
    this.paper = ground.paper().code();
    this.sessionId = ground.insured().sessionId();
    this.consents = ground.fingerprint();
    this.askedBy = FittedText.fit(askedBy, LONGEST_ACCOUNT);
    this.askedAt = now.truncatedTo(ChronoUnit.MICROS);
    this.consentUntil = ground.until().orElse(askedAt);
    this.changedAt = askedAt;
    this.status = Status.ASKED;
    this.openKey = patientNumber + " " + paper + " " + sessionId;
  }

  /** Whether it was asked under these very consents. */
  boolean under(PaperGround ground) {
    return consents.equals(ground.fingerprint());
  }

  /** Waits for its answer, also for a late one. */
  boolean open() {
    return captureKey == null
        && (status == Status.ASKED || status == Status.NO_ANSWER || status == Status.UNREADABLE);
  }

  /** It waited for too long: whoever asks again takes its place. Its answer is taken still. */
  void waitsNoLonger() {
    openKey = null;
  }

  void become(Status next, String words, Instant now) {
    status = next;
    openKey = next == Status.ASKED ? openKey : null;
    message = FittedText.fit(words, LONGEST_WORDS);
    changedAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  /** An answer came: with {@link Status#HERE} the document. */
  void answered(Status next, String words, String key, Instant now) {
    become(next, words, now);
    captureKey = key;
  }

  /** As a page shows it: a question without answer for too long says so. */
  FetchState state(Instant now, Supplier<Duration> patience) {
    if (status == Status.ASKED) {
      Instant limit = askedAt.plus(patience.get());
      if (!now.isBefore(limit)) {
        return new FetchState(Status.NO_ANSWER, limit, null);
      }
    }
    return new FetchState(status, changedAt, message);
  }

  String suffix() {
    return suffix;
  }

  String terminal() {
    return terminal;
  }

  String patientNumber() {
    return patientNumber;
  }

  long sessionId() {
    return sessionId;
  }

  OfficialPaper paper() {
    return OfficialPaper.ofCode(paper).orElseThrow();
  }

  ClinicalKind kind() {
    return paper().kind();
  }

  String captureKey() {
    return captureKey;
  }

  @Override
  public String toString() {
    return "PaperQuestion[" + suffix + " " + paper + " " + status + "]";
  }
}
