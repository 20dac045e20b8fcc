package jp.madoguchi.consent.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.node.RowUnlessThere;

/** A consent withdrawn by the hospital (医療機関による取消); written once. */
@Entity
@Table(name = "consent_withdrawal")
@Cacheable(false)
class ConsentWithdrawal {
  private static final int BY = 100;

  @Id
  @Column(name = "row_key")
  private String key;

  @Column(name = "session_id")
  private long sessionId;

  @Enumerated(EnumType.STRING)
  private ConsentKind kind;

  @Enumerated(EnumType.STRING)
  private WithdrawalReason reason;

  private String words;

  @Column(name = "withdrawn_by")
  private String by;

  @Column(name = "withdrawn_at")
  private Instant at;

  protected ConsentWithdrawal() {}

  ConsentWithdrawal(
      long sessionId,
      ConsentKind kind,
      WithdrawalReason reason,
      String words,
      String by,
      Instant at) {
    this.key = key(sessionId, kind);
    this.sessionId = sessionId;
    this.kind = kind;
    this.reason = reason;
    this.words = words;
    this.by = FittedText.fit(by, BY);
    this.at = at;
  }

  static String key(long sessionId, ConsentKind kind) {
    return sessionId + "/" + kind;
  }

  /** Whether this call wrote it. */
  boolean insertUnlessThere(EntityManager em) {
    return RowUnlessThere.insert(
        em,
        "insert into consent_withdrawal (row_key, session_id, kind, reason, words, withdrawn_by,"
            + " withdrawn_at) values (?, ?, ?, ?, ?, ?, ?)",
        key,
        sessionId,
        kind,
        reason,
        words,
        by,
        at);
  }

  ConsentKind kind() {
    return kind;
  }

  String key() {
    return key;
  }
}
