package jp.madoguchi.consent.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.patient.InsuredPerson;

/** A card session and whom its answer named; written once. */
@Entity
@Table(name = "consent_session")
@Cacheable(false)
class ConsentSession {
  private static final int NAME = 200;
  private static final int CODE = 10;

  @Id
  @Column(name = "session_id")
  private long sessionId;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "eligibility_only")
  private boolean eligibilityOnly;

  @Column(name = "full_name")
  private String name;

  @Column(name = "name_of_other")
  private String nameOfOther;

  @Column(name = "name_kana")
  private String nameKana;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  private String sex;

  protected ConsentSession() {}

  ConsentSession(
      long sessionId, InsuredPerson person, Instant answeredAt, boolean eligibilityOnly) {
    this.sessionId = sessionId;
    this.answeredAt = answeredAt;
    this.eligibilityOnly = eligibilityOnly;
    if (person != null) {
      name = FittedText.fit(person.name(), NAME);
      nameOfOther = FittedText.fit(person.nameOfOther(), NAME);
      nameKana = FittedText.fit(person.nameKana(), NAME);
      birthDate = person.birthDate();
      sex = FittedText.fit(person.sex(), CODE);
    }
  }

  long sessionId() {
    return sessionId;
  }

  /** Null when the answer named nobody. */
  InsuredPerson person() {
    return name == null && nameKana == null && birthDate == null
        ? null
        : new InsuredPerson(name, nameOfOther, nameKana, birthDate, sex);
  }

  boolean isEligibilityOnly() {
    return eligibilityOnly;
  }

  @Override
  public String toString() {
    return "ConsentSession[" + sessionId + "]";
  }
}
