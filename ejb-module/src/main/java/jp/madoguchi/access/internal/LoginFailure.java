package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Failed log-ins under one name from one place. Kept for any name as typed, so that a lock tells
 * nobody whether the name exists; and by place, so that nobody locks the person out elsewhere.
 */
@Entity
@Table(name = "login_failure")
@IdClass(LoginFailure.Tried.class)
public class LoginFailure {
  /** SHA-256 of the name as typed, hexadecimal. */
  @Id
  @Column(name = "name_hash")
  private String nameHash;

  @Id private String origin;

  private int failures;

  @Column(name = "last_at")
  private Instant lastAt;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  protected LoginFailure() {}

  /** Until when locked, or null when a try is allowed at {@code now}. */
  Instant lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil) ? lockedUntil : null;
  }

  /** One try was wrong. */
  void failed(Instant now, int limit, Duration lock) {
    if (lockedUntil != null && lockedAt(now) == null) {
      failures = 0; // the lock has run out: a new series begins
      lockedUntil = null;
    }
    failures++;
    lastAt = now;
    if (lockedUntil == null && failures >= limit) {
      lockedUntil = now.plus(lock);
    }
  }

  /** For JPA: under which name, and from where. */
  public static final class Tried implements Serializable {
    private static final long serialVersionUID = 1L;
    private String nameHash;
    private String origin;

    public Tried() {}

    Tried(String nameHash, String origin) {
      this.nameHash = nameHash;
      this.origin = origin;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Tried tried
          && Objects.equals(nameHash, tried.nameHash)
          && Objects.equals(origin, tried.origin);
    }

    @Override
    public int hashCode() {
      return Objects.hash(nameHash, origin);
    }
  }
}
