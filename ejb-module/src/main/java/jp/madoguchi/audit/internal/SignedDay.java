package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.audit.internal.proof.SegmentStatement;

/** A closed day of the chain, signed; written once, never changed. */
@Entity
@Table(name = "audit_segment")
public class SignedDay {
  @Id
  @Column(name = "last_seq")
  private long lastSeq;

  @Column(name = "first_seq")
  private long firstSeq;

  @Column(name = "of_day")
  private LocalDate day;

  private String statement;
  private String signature;

  @Column(name = "signed_at")
  private Instant signedAt;

  protected SignedDay() {}

  SignedDay(SegmentStatement said, String signature, Instant signedAt) {
    this.lastSeq = said.last();
    this.firstSeq = said.first();
    this.day = said.day();
    this.statement = said.text();
    this.signature = signature;
    this.signedAt = signedAt;
  }

  long firstSeq() {
    return firstSeq;
  }

  long lastSeq() {
    return lastSeq;
  }

  LocalDate day() {
    return day;
  }

  String statement() {
    return statement;
  }

  String signature() {
    return signature;
  }

  Instant signedAt() {
    return signedAt;
  }
}
