package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A role of an account for questions only; {@link Account} writes them. */
@Entity
@Table(name = "staff_role")
@IdClass(StandingRole.StandingRoleKey.class)
public class StandingRole {
  @Id
  @Column(name = "account_id")
  private long accountId;

  @Id private String role;

  protected StandingRole() {}

  /** What is unique of it. */
  public static class StandingRoleKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private long accountId;
    private String role;

    @Override
    public boolean equals(Object other) {
      return other instanceof StandingRoleKey key
          && key.accountId == accountId
          && key.role.equals(role);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(accountId) * 31 + (role == null ? 0 : role.hashCode());
    }
  }
}
