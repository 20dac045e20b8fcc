package jp.madoguchi.setup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.access.FirstPerson;
import jp.madoguchi.setup.InstallationKind;
import jp.madoguchi.setup.SetupStanding;

/** Whose installation this database is, and how far its set-up is: one row. */
@Entity
@Table(name = "first_setup")
public class KeptSetup {
  static final int ONLY = 1;

  @Id private int id;

  @Enumerated(EnumType.STRING)
  private InstallationKind kind;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "code_until")
  private Instant codeUntil;

  @Column(name = "code_node")
  private String codeNode;

  private String account;

  @Column(name = "staff_number")
  private String staffNumber;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_short")
  private boolean passwordShort;

  @Column(name = "factor_secret")
  private String factorSecret;

  @Column(name = "factor_step")
  private Long factorStep;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected KeptSetup() {}

  InstallationKind kind() {
    return kind;
  }

  void is(InstallationKind whose) {
    kind = whose;
  }

  boolean finished() {
    return finishedAt != null;
  }

  String codeNode() {
    return codeNode;
  }

  boolean isCode(String hash) {
    return hash.equals(codeHash);
  }

  boolean codeLasts(Instant now) {
    return codeUntil != null && now.isBefore(codeUntil);
  }

  /** Another code: whoever had the former one has nothing of what he began. */
  void begin(String hash, Instant until, String node) {
    forget();
    codeHash = hash;
    codeUntil = until;
    codeNode = node;
  }

  FirstPerson person() {
    return new FirstPerson(account, staffNumber, displayName, passwordHash, passwordShort);
  }

  /** Somebody else than before, or he again: his factor has to be made anew. */
  void named(FirstPerson person) {
    account = person.account();
    staffNumber = person.staffNumber();
    displayName = person.displayName();
    passwordHash = person.passwordHash();
    passwordShort = person.passwordShort();
    factor(null);
  }

  /** A factor that has still to be proven. */
  void factor(String sealed) {
    factorSecret = sealed;
    factorStep = null;
  }

  String factorSecret() {
    return factorSecret;
  }

  void proven(long step) {
    factorStep = step;
  }

  long factorStep() {
    return factorStep;
  }

  boolean complete() {
    return account != null && factorStep != null;
  }

  void finish(Instant now) {
    forget();
    finishedAt = now;
    kind = InstallationKind.PRODUCTION;
  }

  private void forget() {
    account = null;
    staffNumber = null;
    displayName = null;
    passwordHash = null;
    passwordShort = false;
    factor(null);
    codeHash = null;
    codeUntil = null;
    codeNode = null;
  }

  SetupStanding standing() {
    return new SetupStanding(account, staffNumber, displayName, factorStep != null, codeUntil);
  }

  @Override
  public String toString() {
    return "KeptSetup[***]";
  }
}
