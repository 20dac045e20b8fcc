package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.audit.internal.proof.ChainLink;
import jp.madoguchi.audit.internal.proof.ProofKeys;

/** One link of the chain. */
@Entity
@Table(name = "audit_seal")
public class Seal {
  @Id private long seq;

  @Column(name = "record_id")
  private long recordId;

  private String hash;

  @Column(name = "sealed_at")
  private Instant sealedAt;

  @Column(name = "key_id")
  private String key;

  protected Seal() {}

  /**
   * @param key null: without one
   */
  Seal(long seq, String previousHash, AuditRow row, Instant sealedAt, ProofKeys.SealKey key) {
    this.seq = seq;
    this.recordId = row.id();
    this.sealedAt = sealedAt.truncatedTo(ChronoUnit.MICROS);
    this.key = key == null ? null : key.id();
    this.hash = ChainLink.hash(key, previousHash, seq, this.sealedAt, row.line());
  }

  long seq() {
    return seq;
  }

  long recordId() {
    return recordId;
  }

  String hash() {
    return hash;
  }

  /** Id of the key, null for none. */
  String key() {
    return key;
  }

  ChainLink link() {
    return new ChainLink(seq, recordId, hash, key, sealedAt);
  }
}
