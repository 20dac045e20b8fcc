package jp.madoguchi.factor.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import jp.madoguchi.factor.FactorKind;
import jp.madoguchi.factor.KnownFactor;

/** A second factor of somebody; deleted when it is taken away. */
@Entity
@Table(name = "second_factor")
@SequenceGenerator(name = "factor_seq", sequenceName = "access_seq", allocationSize = 50)
public class KeptFactor {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "factor_seq")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private FactorKind kind;

  private String name;
  private String secret;

  @Column(name = "credential_id")
  private String credentialId;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "rp_id")
  private String rpId;

  private long counter;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected KeptFactor() {}

  private KeptFactor(long accountId, FactorKind kind, String name, long counter, Instant now) {
    this.accountId = accountId;
    this.kind = kind;
    this.name = name;
    this.counter = counter;
    this.madeAt = now;
  }

  static KeptFactor totp(long account, String name, String sealed, long step, Instant now) {
    KeptFactor made = new KeptFactor(account, FactorKind.TOTP, name, step, now);
    made.secret = sealed;
    return made;
  }

  static KeptFactor passkey(
      long account, String name, PasskeyRule.NewPasskey made, String rpId, Instant now) {
    KeptFactor kept = new KeptFactor(account, FactorKind.PASSKEY, name, made.counter(), now);
    kept.credentialId = made.id();
    kept.publicKey = made.key().text();
    kept.rpId = rpId;
    return kept;
  }

  static KeptFactor card(long account, String name, ReadCard card, Instant now) {
    KeptFactor kept = new KeptFactor(account, card.kind(), name, 0, now);
    kept.credentialId = card.handle();
    kept.publicKey = card.key();
    return kept;
  }

  /** Whether it is that card: the same handle, and the same key where it has one. */
  boolean is(ReadCard card) {
    return kind == card.kind()
        && credentialId.equals(card.handle())
        && Objects.equals(publicKey, card.key());
  }

  KnownFactor view() {
    return new KnownFactor(id, kind, name, madeAt, usedAt);
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  FactorKind kind() {
    return kind;
  }

  String secret() {
    return secret;
  }

  /** Id of a passkey, handle of a card, else null. */
  String credentialId() {
    return credentialId;
  }

  PasskeyKey publicKey() {
    return PasskeyKey.ofText(publicKey);
  }

  String rpId() {
    return rpId;
  }

  long counter() {
    return counter;
  }

  @Override
  public String toString() {
    return "KeptFactor[" + id + "]";
  }
}
