package jp.madoguchi.clinical.internal;

import static jp.madoguchi.node.FittedText.fit;

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
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;

/**
 * One request for medical information: for whom, under which consent, and what became of it. It
 * keeps whom it asked about, because an answer is attached only to the person it names.
 */
@Entity
@Table(name = "clinical_request")
@Cacheable(false)
public class ClinicalFetch {
  private static final int LONGEST_NAME = 200;

  @Id private String suffix;

  @Column(name = "patient_number")
  private String patientNumber;

  /** {@link ClinicalKind#code}. */
  private String kind;

  @Column(name = "session_id")
  private Long sessionId;

  private String terminal;

  @Column(name = "consent_given_at")
  private Instant consentGivenAt;

  @Column(name = "consent_until")
  private Instant consentUntil;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "person_name")
  private String personName;

  @Column(name = "name_of_other")
  private String nameOfOther;

  @Column(name = "person_kana")
  private String personKana;

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

  /** Patient, kind and card session while it waits, else null: the database keeps it unique. */
  @Column(name = "open_key")
  private String openKey;

  @Version private long version;

  protected ClinicalFetch() {}

  ClinicalFetch(
      String suffix,
      String terminal,
      String patientNumber,
      ByConsent ground,
      String askedBy,
      Instant now) {
    this.suffix = suffix;
    this.terminal = terminal;
    this.patientNumber = patientNumber;
    this.kind = ground.kind().code();
    this.consentGivenAt = micros(ground.consent().givenAt());
    this.consentUntil = micros(ground.consent().until());
    InsuredPerson person = ground.insured().person();
    this.sessionId = ground.insured().sessionId();
    this.birthDate = person.birthDate();
    this.personName = fit(person.name(), LONGEST_NAME);
    this.nameOfOther = fit(person.nameOfOther(), LONGEST_NAME);
    this.personKana = fit(person.nameKana(), LONGEST_NAME);
    this.sex = fit(person.sex(), 10);
    this.askedBy = fit(askedBy, 64);
    this.askedAt = micros(now);
    this.status = Status.ASKED;
    this.openKey = patientNumber + " " + kind + " " + sessionId;
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

  /** Whether it asked about the person of this card session; older rows do not say. */
  boolean of(long askedSession) {
    return sessionId == null || sessionId == askedSession;
  }

  /** The person asked about: whose consent it was, as the card's answer named them. */
  InsuredPerson person() {
    return new InsuredPerson(personName, nameOfOther, personKana, birthDate, sex);
  }

  /** Whether the person an answer names is the one asked about, by the rule of the whole house. */
  boolean concerns(InsuredPerson answered) {
    PatientView asked =
        new PatientView(
            new PatientNumber(patientNumber),
            personName,
            personKana,
            birthDate,
            sex,
            null,
            null,
            null);
    return PersonAgreement.between(asked, answered) == PersonAgreement.AGREE;
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

  void become(Status next, String words, Instant now) {
    status = next;
    openKey = next == Status.ASKED ? openKey : null;
    message = fit(words, 1000);
    changedAt = micros(now);
  }

  /** It waited for too long: whoever asks again takes its place. Its answer is taken still. */
  void waitsNoLonger() {
    openKey = null;
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

  ClinicalKind kind() {
    return ClinicalKind.ofCode(kind).orElseThrow();
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
    return "ClinicalFetch[" + suffix + " " + kind + " " + status + "]";
  }
}
