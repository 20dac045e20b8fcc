package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A month whose records the owner of the tables took away; the application only reads it. */
@Entity
@Table(name = "audit_retired")
public class RetiredMonth {
  @Id
  @Column(name = "last_seq")
  private long lastSeq;

  private String statement;
  private String signature;

  protected RetiredMonth() {}

  String statement() {
    return statement;
  }

  String signature() {
    return signature;
  }
}
