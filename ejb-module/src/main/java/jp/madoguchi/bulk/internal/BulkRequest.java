package jp.madoguchi.bulk.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One file of an inquiry: reserved, then written, then answered. */
@Entity
@Table(name = "bulk_request")
@Cacheable(false)
public class BulkRequest {
  /** Which of the two requests. */
  enum BulkPhase {
    UPLOAD,
    DOWNLOAD
  }

  @Id private String suffix;

  @Column(name = "inquiry_id")
  private long inquiryId;

  @Enumerated(EnumType.STRING)
  private BulkPhase phase;

  private String terminal;

  @Column(name = "reserved_at")
  private Instant reservedAt;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected BulkRequest() {}

  BulkRequest(String suffix, long inquiryId, BulkPhase phase, String terminal, Instant reservedAt) {
    this.suffix = suffix;
    this.inquiryId = inquiryId;
    this.phase = phase;
    this.terminal = terminal;
    this.reservedAt = reservedAt;
  }

  void written(Instant at) {
    writtenAt = at;
  }

  void answered(Instant at) {
    answeredAt = at;
  }

  String suffix() {
    return suffix;
  }

  long inquiryId() {
    return inquiryId;
  }

  BulkPhase phase() {
    return phase;
  }

  Instant reservedAt() {
    return reservedAt;
  }

  boolean open() {
    return answeredAt == null;
  }

  Instant writtenAt() {
    return writtenAt;
  }
}
