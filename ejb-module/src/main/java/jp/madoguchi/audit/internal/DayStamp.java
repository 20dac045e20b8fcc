package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a time-stamp authority said of a signed day; written once, never changed. */
@Entity
@Table(name = "audit_stamp")
public class DayStamp {
  @Id
  @Column(name = "last_seq")
  private long lastSeq;

  private String token;

  @Column(name = "stamped_at")
  private Instant stampedAt;

  protected DayStamp() {}

  DayStamp(SignedDay day, String token, Instant stampedAt) {
    this.lastSeq = day.lastSeq();
    this.token = token;
    this.stampedAt = stampedAt;
  }

  long lastSeq() {
    return lastSeq;
  }

  Instant stampedAt() {
    return stampedAt;
  }
}
