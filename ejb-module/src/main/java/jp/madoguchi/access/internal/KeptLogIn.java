package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import jp.madoguchi.access.FactorNeed;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.Role;

/** One log-in: until when it lasted and why it ended stay in the row until it is deleted. */
@Entity
@Table(name = "staff_session")
public class KeptLogIn {
  @Id
  @Column(name = "id_hash")
  private String idHash;

  @Column(name = "account_id")
  private long accountId;

  private String account;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "active_role")
  @Enumerated(EnumType.STRING)
  private Role activeRole;

  @Column(name = "logged_in_at")
  private Instant loggedInAt;

  @Column(name = "last_sign")
  private Instant lastSign;

  @Column(name = "factor_step")
  @Enumerated(EnumType.STRING)
  private FactorStep factorStep;

  @Column(name = "proved_at")
  private Instant provedAt;

  /** Where the staff card lies that opened it; null where none did, or need not stay. */
  @Column(name = "card_reader")
  private String cardReader;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "end_reason")
  @Enumerated(EnumType.STRING)
  private LogInEnd endReason;

  protected KeptLogIn() {}

  KeptLogIn(LogInKey key, Account account, boolean factorGiven, Instant now) {
    boolean due = account.factorHeld() && !factorGiven;
    this.idHash = key.hex();
    this.accountId = account.id();
    this.account = account.name();
    this.displayName = account.displayName();
    this.activeRole = LiveLogIn.onlyChoice(account.roles());
    this.loggedInAt = now;
    this.lastSign = now;
    this.factorStep = due ? FactorStep.DUE : factorGiven ? FactorStep.GIVEN : FactorStep.NOT_ASKED;
    this.provedAt = due ? null : now;
  }

  /** As it stands with what the account has now. */
  LiveLogIn with(Set<Role> roles, boolean passwordDue, long accountVersion) {
    return new LiveLogIn(
        key(),
        account,
        displayName,
        roles,
        activeRole,
        loggedInAt,
        passwordDue,
        factorStep(roles),
        provedAt,
        accountVersion);
  }

  LogInKey key() {
    return new LogInKey(idHash);
  }

  /** Asked of the setting at each request: a role that was given since may need one. */
  FactorStep factorStep(Set<Role> roles) {
    return factorStep == FactorStep.NOT_ASKED && FactorNeed.of(roles)
        ? FactorStep.TO_ENROL
        : factorStep;
  }

  /** As the second factor sees it. */
  FactoredLogIn factored(Set<Role> roles) {
    return new FactoredLogIn(key(), accountId, account, factorStep(roles), provedAt);
  }

  /** The second factor was given, or made. */
  void gaveFactor(Instant at) {
    factorStep = FactorStep.GIVEN;
    provedAt = at;
  }

  /** The account has no factor any more. */
  void noFactor() {
    factorStep = FactorStep.NOT_ASKED;
  }

  /** The person proved again who he is. */
  void proved(Instant at) {
    provedAt = at;
  }

  void cardLies(String reader) {
    cardReader = reader;
  }

  Instant lastSign() {
    return lastSign;
  }

  boolean ended() {
    return endedAt != null;
  }

  void signed(Instant at) {
    lastSign = at;
  }

  void workAs(Role role) {
    activeRole = role;
  }

  void end(LogInEnd why, Instant at) {
    endedAt = at;
    endReason = why;
  }

  @Override
  public String toString() {
    return "KeptLogIn[***]";
  }
}
