package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.internal.Texts.fit;

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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.qualification.LastAnswer.Insured;

/**
 * One request for medical information: for whom, under which consent, and what became of it. It
 * keeps whom it asked about, because an answer is attached only to the person it names.
 */
@Entity
@Table(name = "clinical_request")
@Cacheable(false)
public class ClinicalAsk {
  @Id private String suffix;

  @Column(name = "patient_number")
  private String patientNumber;

  @Enumerated(EnumType.STRING)
  private ConsentKind kind;

  private String terminal;

  @Column(name = "consent_given_at")
  private Instant consentGivenAt;

  @Column(name = "consent_until")
  private Instant consentUntil;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "kana_folded")
  private String kanaFolded;

  @Column(name = "name_folded")
  private String nameFolded;

  private String sex;

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

  @Version private long version;

  protected ClinicalAsk() {}

  ClinicalAsk(
      String suffix,
      String terminal,
      String patientNumber,
      ConsentView consent,
      Insured insured,
      String askedBy,
      Instant now) {
    this.suffix = suffix;
    this.terminal = terminal;
    this.patientNumber = patientNumber;
    this.kind = consent.kind();
    this.consentGivenAt = micros(consent.givenAt());
    this.consentUntil = micros(consent.until());
    this.birthDate = insured.birthDate();
    this.kanaFolded = new KanaName(insured.nameKana()).folded();
    this.nameFolded = Folding.variants(insured.name());
    this.sex = insured.sex();
    this.askedBy = fit(askedBy, 64);
    this.askedAt = micros(now);
    this.status = Status.ASKED;
    this.changedAt = askedAt;
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether it was asked under this very consent. */
  boolean under(ConsentView consent) {
    return Objects.equals(consentGivenAt, micros(consent.givenAt()))
        && Objects.equals(consentUntil, micros(consent.until()));
  }

  /**
   * Whether the person an answer names is the one asked about: same day of birth, and the same name
   * in kana; the written name only where one side has no kana.
   */
  boolean concerns(LocalDate birth, String kana, String name) {
    if (birth == null || !birth.equals(birthDate)) {
      return false;
    }
    String answeredKana = new KanaName(kana).folded();
    if (!answeredKana.isEmpty() && !kanaFolded.isEmpty()) {
      return answeredKana.equals(kanaFolded);
    }
    String answeredName = Folding.variants(name);
    return !answeredName.isEmpty() && answeredName.equals(nameFolded);
  }

  /**
   * Waits for its answer; a late one is taken also after the wait is over, and one that could not
   * be read once it is put back from quarantine.
   */
  boolean open() {
    return captureKey == null && status != Status.REFUSED && status != Status.HERE;
  }

  void become(Status next, String words, Instant now) {
    status = next;
    message = fit(words, 1000);
    changedAt = micros(now);
  }

  /** The answer came. */
  void answered(Status next, String words, String key, String answeredSex, Instant now) {
    become(next, words, now);
    captureKey = key;
    if (answeredSex != null) {
      sex = answeredSex;
    }
  }

  /** As a page shows it: a request without answer for too long says so. */
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

  ConsentKind kind() {
    return kind;
  }

  String sex() {
    return sex;
  }

  Instant changedAt() {
    return changedAt;
  }

  String captureKey() {
    return captureKey;
  }

  @Override
  public String toString() {
    return "ClinicalAsk[" + suffix + " " + kind + " " + status + "]";
  }
}
