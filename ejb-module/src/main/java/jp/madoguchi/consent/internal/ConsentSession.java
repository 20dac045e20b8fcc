package jp.madoguchi.consent.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A card session and whose it is. */
@Entity
@Table(name = "consent_session")
@Cacheable(false)
class ConsentSession {
  @Id
  @Column(name = "session_id")
  private long sessionId;

  @Column(name = "patient_number")
  private String patientNumber;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "eligibility_only")
  private boolean eligibilityOnly;

  protected ConsentSession() {}

  ConsentSession(
      long sessionId, String patientNumber, Instant answeredAt, boolean eligibilityOnly) {
    this.sessionId = sessionId;
    this.patientNumber = patientNumber;
    this.answeredAt = answeredAt;
    this.eligibilityOnly = eligibilityOnly;
  }

  void assign(String number) {
    patientNumber = number;
  }

  boolean isEligibilityOnly() {
    return eligibilityOnly;
  }
}
