package jp.madoguchi.program.internal;

import com.nimbusds.jose.jwk.JWK;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.ParseException;
import java.time.Instant;
import jp.madoguchi.program.ProgramKey;

/** A public key of a program. */
@Entity
@Table(name = "program_key")
public class KeptKey {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
  private long id;

  @Column(name = "program_id")
  private long programId;

  private String thumbprint;
  private String jwk;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "added_by")
  private String addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected KeptKey() {}

  /**
   * A key that waits.
   *
   * @param period from when to when
   */
  KeptKey(long program, JWK key, Instant[] period, String by, Instant at) {
    this.programId = program;
    this.thumbprint = PublicKeyText.thumbprint(key);
    this.jwk = key.toJSONString();
    this.startsAt = period[0];
    this.endsAt = period[1];
    this.addedBy = by;
    this.addedAt = at;
  }

  long id() {
    return id;
  }

  long programId() {
    return programId;
  }

  String thumbprint() {
    return thumbprint;
  }

  String addedBy() {
    return addedBy;
  }

  boolean waits() {
    return confirmedAt == null && withdrawnAt == null;
  }

  boolean withdrawn() {
    return withdrawnAt != null;
  }

  boolean holds(Instant now) {
    return confirmedAt != null
        && withdrawnAt == null
        && !now.isBefore(startsAt)
        && now.isBefore(endsAt);
  }

  void confirm(Instant at) {
    confirmedAt = at;
  }

  void withdraw(String by, Instant at) {
    withdrawnBy = by;
    withdrawnAt = at;
  }

  JWK key() {
    try {
      return JWK.parse(jwk);
    } catch (ParseException notOurs) {
      throw new IllegalStateException("key " + id + " was not written by this program", notOurs);
    }
  }

  ProgramKey view() {
    return new ProgramKey(
        id,
        thumbprint,
        PublicKeyText.kind(key()),
        startsAt,
        endsAt,
        addedBy,
        addedAt,
        confirmedAt != null,
        withdrawnAt);
  }
}
