package jp.madoguchi.factor.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** The hash of a recovery code; a used one stays until the codes are made anew. */
@Entity
@Table(name = "recovery_code")
@IdClass(RecoveryCode.OfAccount.class)
public class RecoveryCode {
  @Id
  @Column(name = "account_id")
  private long accountId;

  @Id
  @Column(name = "code_hash")
  private String hash;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RecoveryCode() {}

  RecoveryCode(long account, String code, Instant now) {
    this.accountId = account;
    this.hash = RecoveryRule.hash(account, code);
    this.madeAt = now;
  }

  @Override
  public String toString() {
    return "RecoveryCode[***]";
  }

  /** For JPA: whose, and which. */
  public static final class OfAccount implements Serializable {
    private static final long serialVersionUID = 1L;
    private long accountId;
    private String hash;

    public OfAccount() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof OfAccount of
          && accountId == of.accountId
          && Objects.equals(hash, of.hash);
    }

    @Override
    public int hashCode() {
      return Objects.hash(accountId, hash);
    }
  }
}
