package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import jp.madoguchi.access.Role;

/**
 * An account has seen the first hints of a role; written by statement, for two may come at once.
 */
@Entity
@Table(name = "seen_tour")
@IdClass(SeenTour.SeenTourKey.class)
public class SeenTour {
  @Id
  @Column(name = "account_id")
  private long accountId;

  @Id
  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "seen_at")
  private Instant seenAt;

  protected SeenTour() {}

  /** What is unique of it. */
  public static class SeenTourKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private long accountId;
    private Role role;

    @Override
    public boolean equals(Object other) {
      return other instanceof SeenTourKey key && key.accountId == accountId && key.role == role;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(accountId) * 31 + (role == null ? 0 : role.hashCode());
    }
  }
}
