package jp.madoguchi.access.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.directory.IdentitySource;

/** A member of staff who may log in (利用者). */
@Entity
@Table(name = "staff_account")
@SequenceGenerator(name = "access_seq", sequenceName = "access_seq", allocationSize = 50)
public class Account {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
  private long id;

  private String name;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private boolean enabled;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_use")
  private Instant lastUse;

  @Column(name = "single_keys")
  private boolean singleKeys = true;

  @Column(name = "staff_number")
  private String staffNumber;

  private String kana;

  @Enumerated(EnumType.STRING)
  private StaffJob job;

  private String department;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "leave_from")
  private LocalDate leaveFrom;

  @Column(name = "leave_until")
  private LocalDate leaveUntil;

  @Column(name = "password_due")
  private boolean passwordDue;

  @Enumerated(EnumType.STRING)
  @Column(name = "password_home")
  private PasswordHome passwordHome = PasswordHome.LOCAL;

  @Column(name = "unsealed_at")
  private Instant unsealedAt;

  @Column(name = "password_short")
  private boolean passwordShort;

  @Column(name = "factor_held")
  private boolean factorHeld;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Column(name = "reviewed_by")
  private String reviewedBy;

  private long version;

  @Column(name = "external_id")
  private String externalId;

  @Enumerated(EnumType.STRING)
  @Column(name = "provisioned_out")
  private ProvisionedOut provisionedOut;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  protected Account() {}

  Account(
      String name, String displayName, String passwordHash, Set<Role> roles, Instant createdAt) {
    this.name = name;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.roles = EnumSet.copyOf(roles);
    this.enabled = true;
    this.createdAt = createdAt;
  }

  /** Somebody new, without a role; his first password is not his own. */
  static Account hired(String name, StaffDetails details, String passwordHash, Instant createdAt) {
    Account account = new Account();
    account.name = name;
    account.passwordHash = passwordHash;
    account.passwordHome =
        IdentitySource.chosen() == IdentitySource.LOCAL
            ? PasswordHome.LOCAL
            : PasswordHome.DIRECTORY;
    account.passwordDue = account.passwordHome == PasswordHome.LOCAL;
    account.enabled = true;
    account.createdAt = createdAt;
    account.describe(details);
    return account;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  String displayName() {
    return displayName;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean enabled() {
    return enabled;
  }

  Instant lastUse() {
    return lastUse;
  }

  Set<Role> roles() {
    return Set.copyOf(roles);
  }

  boolean singleKeys() {
    return singleKeys;
  }

  void useSingleKeys(boolean on) {
    singleKeys = on;
  }

  void used(Instant at) {
    lastUse = at;
  }

  /** By somebody here, whose word counts more than what the identity system did before. */
  void enable(boolean on) {
    enabled = on;
    provisionedOut = null;
  }

  /** Switched off, or taken out, by the identity system; nobody knows of roles and grants there. */
  void provisionedOut(ProvisionedOut how) {
    enabled = false;
    provisionedOut = how;
  }

  ProvisionedOut provisionedOut() {
    return provisionedOut;
  }

  /** Whether the identity system took the person out. */
  boolean isGone() {
    return provisionedOut != null && provisionedOut.isGone();
  }

  /** What the identity system calls the person, or null. */
  String externalId() {
    return externalId;
  }

  void externalId(String id) {
    externalId = id;
  }

  /** What an administrator and the personnel department say of the person. */
  StaffDetails details() {
    return new StaffDetails(staffNumber, displayName, kana, job, department, employment());
  }

  void describe(StaffDetails details) {
    staffNumber = details.staffNumber();
    displayName = details.displayName();
    kana = details.kana();
    job = details.job();
    department = details.department();
    Employment employment = details.employment();
    startsOn = employment.startsOn();
    endsOn = employment.endsOn();
    leaveFrom = employment.leaveFrom();
    leaveUntil = employment.leaveUntil();
  }

  Employment employment() {
    return new Employment(startsOn, endsOn, leaveFrom, leaveUntil);
  }

  /** Whether the person may log in on that day. */
  boolean admitted(LocalDate day) {
    return enabled && employment().works(day);
  }

  Instant createdAt() {
    return createdAt;
  }

  boolean passwordDue() {
    return passwordDue;
  }

  /**
   * Sets another password; one that the program made is long, and an envelope is closed with it.
   */
  void password(String hash, boolean due) {
    passwordHash = hash;
    passwordDue = due;
    passwordShort = false;
    unsealedAt = null;
  }

  PasswordHome passwordHome() {
    return passwordHome;
  }

  void passwordAt(PasswordHome home) {
    passwordHome = home;
  }

  Instant unsealedAt() {
    return unsealedAt;
  }

  /** The first opening counts. */
  void unsealed(Instant at) {
    unsealedAt = unsealedAt == null ? at : unsealedAt;
  }

  /** Whether the envelope was opened so long ago that its password is good for nothing. */
  boolean sealLapsed(Instant now, Duration good) {
    return unsealedAt != null && !now.isBefore(unsealedAt.plus(good));
  }

  /** Whether the person has a second factor, which each log-in asks for. */
  boolean factorHeld() {
    return factorHeld;
  }

  void holdsFactor() {
    factorHeld = true;
  }

  /** Without a second factor a short password is not taken. */
  void holdsNoFactor() {
    factorHeld = false;
    passwordDue = passwordDue || passwordShort;
  }

  /** The present password would not be taken without a second factor. */
  void passwordIsShort(boolean tooShort) {
    passwordShort = tooShort;
  }

  Instant reviewedAt() {
    return reviewedAt;
  }

  String reviewedBy() {
    return reviewedBy;
  }

  void reviewed(String by, Instant at) {
    reviewedBy = by;
    reviewedAt = at;
  }

  void give(Role role) {
    roles.add(role);
  }

  void take(Role role) {
    roles.remove(role);
  }

  long version() {
    return version;
  }

  /** Counts a change of what an administrator sees. */
  void changed() {
    version++;
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
