package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.audit.ReviewAlarm;
import jp.madoguchi.audit.ReviewKind;

/** An alarm; written once, never changed. */
@Entity
@Table(name = "audit_review_alarm")
public class RaisedAlarm {
  /** Stands for all accounts together. */
  static final String ALL = "-";

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private ReviewKind kind;

  @Column(name = "of_day")
  private LocalDate day;

  private String account;
  private long found;
  private long most;

  @Column(name = "raised_at")
  private Instant raisedAt;

  protected RaisedAlarm() {}

  ReviewAlarm view() {
    return new ReviewAlarm(kind, day, account.equals(ALL) ? null : account, found, most, raisedAt);
  }
}
