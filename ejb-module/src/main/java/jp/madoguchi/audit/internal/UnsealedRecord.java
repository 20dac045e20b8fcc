package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A record that waits for its seal; written and committed together with it. */
@Entity
@Table(name = "audit_pending")
public class UnsealedRecord {
  @Id
  @Column(name = "record_id")
  private long recordId;

  protected UnsealedRecord() {}

  UnsealedRecord(long recordId) {
    this.recordId = recordId;
  }
}
