package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.RoleProposal;

/** A role that one administrator proposed and another one gives or refuses. */
@Entity
@Table(name = "role_proposal")
public class KeptProposal {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  private String reason;

  @Column(name = "lapses_at")
  private Instant lapsesAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private Boolean confirmed;

  protected KeptProposal() {}

  KeptProposal(
      Account account, Role role, String by, Instant at, String reason, Duration lastsFor) {
    this.accountId = account.id();
    this.role = role;
    this.proposedBy = by;
    this.proposedAt = at;
    this.reason = reason;
    this.lapsesAt = at.plus(lastsFor);
  }

  long accountId() {
    return accountId;
  }

  Role role() {
    return role;
  }

  String proposedBy() {
    return proposedBy;
  }

  String reason() {
    return reason;
  }

  boolean open(Instant now) {
    return decidedAt == null && now.isBefore(lapsesAt);
  }

  void decide(String by, boolean yes, Instant at) {
    decidedBy = by;
    confirmed = yes;
    decidedAt = at;
  }

  RoleProposal view(Account account) {
    return new RoleProposal(
        id,
        accountId,
        account.name(),
        account.displayName(),
        role,
        proposedBy,
        proposedAt,
        reason,
        lapsesAt);
  }
}
