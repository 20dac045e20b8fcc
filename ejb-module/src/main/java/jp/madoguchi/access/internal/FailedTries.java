package jp.madoguchi.access.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.facility.Sha256;
import jp.madoguchi.node.RowUnlessThere;

/**
 * Wrong passwords, second factors and assertions of programs from one place, counted in one place:
 * under a name from there, and whatever was tried there. In the transaction of the caller.
 */
final class FailedTries {
  static final int LIMIT = 5;

  private static final Duration KEPT = Duration.ofDays(2);

  private final EntityManager em;
  private final String origin;

  /**
   * Of one place.
   *
   * @param terminal the place as a request tells it
   */
  FailedTries(EntityManager em, String terminal) {
    this.em = em;
    this.origin = LoginOrigin.of(terminal);
  }

  /**
   * Nobody is let in.
   *
   * @param place whether it is the place that must wait, and not the name there
   */
  record Closed(Instant until, boolean place) {}

  /** Why nobody is let in under that name from here, or null. */
  Closed closed(String name, Instant now) {
    LoginFailure failures = em.find(LoginFailure.class, tried(name));
    Instant locked = failures == null ? null : failures.lockedAt(now);
    Instant full = placeClosedUntil(now);
    if (full != null) {
      return new Closed(full, true);
    }
    return locked == null ? null : new Closed(locked, false);
  }

  /** Until when nobody is let in from here, or null. */
  Instant placeClosedUntil(Instant now) {
    OriginFailures all = em.find(OriginFailures.class, origin);
    return all == null ? null : all.fullAt(now, most(), window());
  }

  /** Those that end in the same moment come one after the other. */
  void oneAfterAnother(String name) {
    em.find(LoginFailure.class, tried(name), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Until when log-ins under the name are locked, from wherever that lasts longest, or null. */
  Instant lockedUntil(String name, Instant now) {
    Instant last =
        em.createQuery(
                "select max(f.lockedUntil) from LoginFailure f where f.nameHash = :own",
                Instant.class)
            .setParameter("own", Sha256.hex(name))
            .getSingleResult();
    return last != null && now.isBefore(last) ? last : null;
  }

  /** Forgets the failures under a name, from everywhere. */
  void forgive(String name) {
    em.createQuery("delete from LoginFailure f where f.nameHash = :own")
        .setParameter("own", Sha256.hex(name))
        .executeUpdate();
  }

  void forgiveHere(String name) {
    em.createQuery("delete from LoginFailure f where f.nameHash = :own and f.origin = :origin")
        .setParameter("own", Sha256.hex(name))
        .setParameter("origin", origin)
        .executeUpdate();
  }

  /** Counts under the name and for the place, in this order, so that two never wait crosswise. */
  void failed(String name, Instant now) {
    em.createQuery(
            "delete from LoginFailure f where f.lastAt < :old"
                + " and not (f.nameHash = :own and f.origin = :origin)")
        .setParameter("old", now.minus(KEPT))
        .setParameter("own", Sha256.hex(name))
        .setParameter("origin", origin)
        .executeUpdate();
    em.createQuery("delete from OriginFailures o where o.since < :old and o.origin <> :own")
        .setParameter("old", now.minus(KEPT))
        .setParameter("own", origin)
        .executeUpdate();
    count(held(name, now), now);
  }

  /** The failures under a name from here, held against all others that try there. */
  LoginFailure held(String name, Instant now) {
    LoginFailure failures;
    do {
      RowUnlessThere.insert(
          em,
          "insert into login_failure (name_hash, origin, failures, last_at) values (?, ?, 0, ?)",
          Sha256.hex(name),
          origin,
          now);
      failures = em.find(LoginFailure.class, tried(name), LockModeType.PESSIMISTIC_WRITE);
      // none when a right password has taken it away between the two
    } while (failures == null);
    em.refresh(failures);
    return failures;
  }

  void count(LoginFailure failures, Instant now) {
    failures.failed(now, LIMIT, Settings.minutes("login.lock.minutes", 15, 1440));
    placeFailed(now);
  }

  /** Counts for the place alone: what was tried there had no name. */
  void placeFailed(Instant now) {
    RowUnlessThere.insert(
        em, "insert into login_origin (origin, failures, since) values (?, 0, ?)", origin, now);
    OriginFailures all = em.find(OriginFailures.class, origin, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(all);
    all.failed(now, window());
  }

  private static int most() {
    return Settings.number("login.origin.failures", 50, 5, 100_000);
  }

  private static Duration window() {
    return Settings.minutes("login.origin.minutes", 10, 1440);
  }

  private LoginFailure.Tried tried(String name) {
    return new LoginFailure.Tried(Sha256.hex(name), origin);
  }
}
