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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.access.Role;

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

  void enable(boolean on) {
    enabled = on;
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
