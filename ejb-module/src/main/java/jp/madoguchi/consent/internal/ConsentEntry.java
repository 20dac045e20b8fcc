package jp.madoguchi.consent.internal;

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
import java.time.Instant;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.consent.ConsentRule;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;

/** One answer to one kind; written once. */
@Entity
@Table(name = "consent_entry")
@Cacheable(false)
class ConsentEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_entry_seq")
  @SequenceGenerator(
      name = "consent_entry_seq",
      sequenceName = "consent_entry_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "session_id")
  private long sessionId;

  @Enumerated(EnumType.STRING)
  private ConsentKind kind;

  private String code;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "until_at")
  private Instant until;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  /** {@link CareSetting#code}. */
  @Column(name = "care_setting")
  private String setting;

  protected ConsentEntry() {}

  ConsentEntry(long sessionId, Given given, Instant recordedAt) {
    this.sessionId = sessionId;
    this.kind = given.kind();
    this.code = given.code();
    this.givenAt = given.givenAt();
    this.until = given.until();
    this.recordedAt = recordedAt;
    this.setting = given.setting().code();
  }

  long sessionId() {
    return sessionId;
  }

  ConsentKind kind() {
    return kind;
  }

  ConsentState stateAt(Instant now) {
    return ConsentRule.stateAt(code, givenAt, until, recordedAt, now);
  }

  ConsentView viewAt(ConsentState state) {
    Instant end = until == null && givenAt != null ? givenAt.plus(ConsentRule.WITHOUT_END) : until;
    return new ConsentView(kind, state, givenAt, end, code, null, CareSetting.ofCode(setting));
  }
}
