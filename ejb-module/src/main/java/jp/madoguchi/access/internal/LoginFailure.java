package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Failed log-ins under one name. Kept for any name as typed, so that a lock tells nobody whether
 * the name exists.
 */
@Entity
@Table(name = "login_failure")
public class LoginFailure {
  @Id
  @Column(name = "name_hash")
  private String nameHash;

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

  /** Counts a try before its outcome is known: parallel tries cannot outrun the counter. */
  void tried(Instant now, int limit, Duration lock) {
    if (lockedUntil != null) {
      failures = 0; // the lock has run out: a new series begins
      lockedUntil = null;
    }
    failures++;
    lastAt = now;
    if (failures >= limit) {
      lockedUntil = now.plus(lock);
    }
  }
}
