package jp.madoguchi.program.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.program.AccessToken;

/** A token that was given. */
@Entity
@Table(name = "program_token")
public class KeptToken {
  @Id
  @Column(name = "token_hash")
  private String hash;

  @Column(name = "program_id")
  private long programId;

  @Column(name = "key_id")
  private long keyId;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected KeptToken() {}

  KeptToken(AccessToken token, long program, long key, Instant at, Instant expiresAt) {
    this.hash = token.hash();
    this.programId = program;
    this.keyId = key;
    this.issuedAt = at;
    this.expiresAt = expiresAt;
  }

  boolean over(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
