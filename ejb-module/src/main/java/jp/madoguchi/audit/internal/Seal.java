package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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

  protected Seal() {}

  Seal(long seq, String previousHash, AuditRow row, Instant sealedAt) {
    this.seq = seq;
    this.recordId = row.id();
    this.hash = hash(seq, previousHash, row);
    this.sealedAt = sealedAt;
  }

  /** SHA-256 over the hash before, the place in the chain and the record. */
  static String hash(long seq, String previousHash, AuditRow row) {
    return Fingerprints.sha256(previousHash + ";" + seq + ";" + row.canonical());
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
}
