package jp.madoguchi.clinical.internal;

import static jp.madoguchi.node.FittedText.fit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import jp.madoguchi.clinical.ClinicalKind;
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
public class ClinicalFetch extends WaitingQuestion {
  private static final int LONGEST_NAME = 200;

  /** {@link ClinicalKind#code}. */
  private String kind;

  @Column(name = "session_id")
  private Long sessionId;

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

  protected ClinicalFetch() {}

  ClinicalFetch(
      String suffix,
      String terminal,
      String patientNumber,
      ByConsent ground,
      String askedBy,
      Instant now) {
    super(
        suffix,
        terminal,
        patientNumber,
        ground.kind().code(),
        ground.insured().sessionId(),
        askedBy,
        now);
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
            new PatientNumber(patientNumber()),
            personName,
            personKana,
            birthDate,
            sex,
            null,
            null,
            null);
    return PersonAgreement.between(asked, answered) == PersonAgreement.AGREE;
  }

  /** The answer came, and may say a sex that nobody had asked about. */
  void answered(Status next, String words, String key, String answeredSex, Instant now) {
    answered(next, words, key, now);
    if (answeredSex != null) {
      sex = answeredSex;
    }
  }

  ClinicalKind kind() {
    return ClinicalKind.ofCode(kind).orElseThrow();
  }

  String sex() {
    return sex;
  }

  @Override
  public String toString() {
    return "ClinicalFetch[" + suffix() + " " + kind + " " + status() + "]";
  }
}
