package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.access.HeldRole;
import jp.madoguchi.access.Role;

/** A role was given or taken away (役割の付与・取消): by whom, when and why. */
@Entity
@Table(name = "role_change")
public class RoleChange {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private boolean given;
  private Instant at;

  @Column(name = "by_account")
  private String byAccount;

  @Column(name = "proposed_by")
  private String proposedBy;

  private String reason;

  protected RoleChange() {}

  /**
   * @param proposedBy who proposed it, where two decide together; else null
   */
  RoleChange(
      Account account,
      Role role,
      boolean given,
      Instant at,
      String by,
      String proposedBy,
      String reason) {
    this.accountId = account.id();
    this.role = role;
    this.given = given;
    this.at = at;
    this.byAccount = by;
    this.proposedBy = proposedBy;
    this.reason = reason;
  }

  Role role() {
    return role;
  }

  HeldRole view(boolean licensed) {
    return new HeldRole(role, at, byAccount, proposedBy, reason, licensed);
  }
}
