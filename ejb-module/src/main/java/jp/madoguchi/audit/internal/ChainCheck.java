package jp.madoguchi.audit.internal;

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
import jp.madoguchi.audit.ChainReport.ChainCheckPhase;
import jp.madoguchi.audit.internal.proof.ChainLink;
import jp.madoguchi.audit.internal.proof.SegmentStatement;

/** One verification and how far it is. */
@Entity
@Table(name = "audit_check")
@SequenceGenerator(name = "audit_check_seq", sequenceName = "audit_check_seq", allocationSize = 50)
public class ChainCheck {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_check_seq")
  private long id;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Enumerated(EnumType.STRING)
  private ChainCheckPhase phase;

  @Column(name = "from_seq")
  private long from;

  @Column(name = "verified_seq")
  private long verified;

  @Column(name = "verified_hash")
  private String verifiedHash;

  @Column(name = "verified_record")
  private long verifiedRecord;

  @Column(name = "last_record")
  private long lastRecord;

  private long pending;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected ChainCheck() {}

  /**
   * @param before the verification this one goes on from; null for the whole chain
   * @param retired the end of what the owner took away; null when all is there
   */
  ChainCheck(String startedBy, Instant startedAt, ChainCheck before, SegmentStatement retired) {
    this.startedBy = startedBy;
    this.startedAt = startedAt;
    this.changedAt = startedAt;
    this.phase = ChainCheckPhase.LINKS;
    this.verifiedHash = ChainLink.START;
    if (before != null && (retired == null || before.verified > retired.last())) {
      this.verified = before.verified;
      this.verifiedHash = before.verifiedHash;
      this.verifiedRecord = before.verifiedRecord;
    } else if (retired != null) {
      this.verified = retired.last();
      this.verifiedHash = retired.lastHash();
    }
    this.from = verified + 1;
  }

  long id() {
    return id;
  }

  String startedBy() {
    return startedBy;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant changedAt() {
    return changedAt;
  }

  ChainCheckPhase phase() {
    return phase;
  }

  long from() {
    return from;
  }

  long verified() {
    return verified;
  }

  String verifiedHash() {
    return verifiedHash;
  }

  long verifiedRecord() {
    return verifiedRecord;
  }

  long lastRecord() {
    return lastRecord;
  }

  long pending() {
    return pending;
  }

  /** The first step of a verification that goes on from another looks at that one's last link. */
  boolean begins() {
    return verified == from - 1;
  }

  void verified(Seal seal, Instant now) {
    verified = seal.seq();
    verifiedHash = seal.hash();
    changedAt = now;
  }

  void linksDone(long newestRecord, Instant now) {
    phase = ChainCheckPhase.RECORDS;
    lastRecord = newestRecord;
    changedAt = now;
  }

  void recordsVerified(long until, Instant now) {
    verifiedRecord = until;
    changedAt = now;
  }

  void ended(boolean sound, long stillPending, Instant now) {
    phase = sound ? ChainCheckPhase.SOUND : ChainCheckPhase.BROKEN;
    pending = stillPending;
    changedAt = now;
  }
}
