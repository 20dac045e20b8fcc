package jp.madoguchi.program.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** An assertion that was used, kept until it would be refused as too old. */
@Entity
@Table(name = "program_assertion")
public class UsedAssertion {
  @EmbeddedId private ProgramAndJti id;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected UsedAssertion() {}

  /** Whose, and the SHA-256 of its {@code jti}. */
  @Embeddable
  public static class ProgramAndJti implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "program_id")
    private long programId;

    @Column(name = "jti_hash")
    private String jtiHash;

    protected ProgramAndJti() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof ProgramAndJti one
          && one.programId == programId
          && Objects.equals(one.jtiHash, jtiHash);
    }

    @Override
    public int hashCode() {
      return Objects.hash(programId, jtiHash);
    }
  }
}
