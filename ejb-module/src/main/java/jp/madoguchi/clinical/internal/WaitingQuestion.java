package jp.madoguchi.clinical.internal;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.terminal.api.RefusedRequest;

/**
 * A question about a patient that the terminal was given in a file, and how far it is: it waits,
 * until an answer or a refusal comes under its suffix, or for too long.
 */
@MappedSuperclass
public abstract class WaitingQuestion {
  private static final int LONGEST_WORDS = 1000;
  private static final int LONGEST_ACCOUNT = 64;

  @Id private String suffix;

  private String terminal;

  @Column(name = "patient_number")
  private String patientNumber;

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

  /** Patient, what is asked for and card session while it waits, else null: kept unique. */
  @Column(name = "open_key")
  private String openKey;

  @Version private long version;

  protected WaitingQuestion() {}

  /**
   * @param what is asked for, as the database has it
   */
  protected WaitingQuestion(
      String suffix,
      String terminal,
      String patientNumber,
      String what,
      Long sessionId,
      String askedBy,
      Instant now) {
    this.suffix = suffix;
    this.terminal = terminal;
    this.patientNumber = patientNumber;
    this.askedBy = FittedText.fit(askedBy, LONGEST_ACCOUNT);
    this.askedAt = micros(now);
    this.status = Status.ASKED;
    this.openKey = patientNumber + " " + what + " " + sessionId;
    this.changedAt = askedAt;
  }

  /** As the database keeps an instant. */
  protected static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Waits for its answer; a late one is taken also after the wait is over, and one that could not
   * be read once it is put back from quarantine.
   */
  boolean open() {
    return captureKey == null
        && switch (status) {
          case ASKED, NO_ANSWER, UNREADABLE -> true;
          case NOT_ASKED, HERE, REFUSED, GIVEN_BACK, NOT_ASKABLE -> false;
        };
  }

  /** It waited for too long: whoever asks again takes its place. Its answer is taken still. */
  void waitsNoLonger() {
    openKey = null;
  }

  void become(Status next, String words, Instant now) {
    status = next;
    openKey = next == Status.ASKED ? openKey : null;
    message = FittedText.fit(words, LONGEST_WORDS);
    changedAt = micros(now);
  }

  /** An answer came: with {@link Status#HERE} what was asked for. */
  void answered(Status next, String words, String key, Instant now) {
    become(next, words, now);
    captureKey = key;
  }

  /**
   * The terminal gave the request back; what the ledger says of it. What was answered stands, and
   * the text of the {@code .err} file may follow later, under the same suffix.
   */
  String givenBack(RefusedRequest refusal, Instant now) {
    if (captureKey != null) {
      return "REFUSED_LATE";
    }
    become(Status.GIVEN_BACK, refusal.text().isBlank() ? null : refusal.text(), now);
    return "REFUSED_BY_TERMINAL";
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

  Instant askedAt() {
    return askedAt;
  }

  Instant changedAt() {
    return changedAt;
  }

  Status status() {
    return status;
  }

  String captureKey() {
    return captureKey;
  }
}
