package jp.madoguchi.reception.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One request file of a session; its row is there before the file is written. */
@Entity
@Table(name = "inquiry_request")
@Cacheable(false)
class NumberRequest {
  @Id private String suffix;

  @Column(name = "session_id")
  private long sessionId;

  private String terminal;

  @Column(name = "reserved_at")
  private Instant reservedAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected NumberRequest() {}

  NumberRequest(String suffix, long sessionId, String terminal, Instant reservedAt) {
    this.suffix = suffix;
    this.sessionId = sessionId;
    this.terminal = terminal;
    this.reservedAt = reservedAt;
  }

  void sent(Instant at) {
    sentAt = at;
  }

  void answered(Instant at) {
    answeredAt = at;
  }

  String suffix() {
    return suffix;
  }

  long sessionId() {
    return sessionId;
  }
}
