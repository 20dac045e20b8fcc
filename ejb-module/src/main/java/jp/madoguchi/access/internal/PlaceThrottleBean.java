package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.access.PlaceThrottle;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.RowUnlessThere;

/** The same count as that of the log-ins: who is slowed down at one is at the other. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlaceThrottleBean implements PlaceThrottle {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Workplace workplace;

  @Override
  @PermitAll
  public Instant closedUntil() {
    OriginFailures all = em.find(OriginFailures.class, origin());
    int most = Settings.number("login.origin.failures", 50, 5, 100_000);
    return all == null ? null : all.fullAt(clock.instant(), most, window());
  }

  @Override
  @PermitAll
  public void failed() {
    Instant now = clock.instant();
    RowUnlessThere.insert(
        em, "insert into login_origin (origin, failures, since) values (?, 0, ?)", origin(), now);
    OriginFailures all = em.find(OriginFailures.class, origin(), LockModeType.PESSIMISTIC_WRITE);
    em.refresh(all);
    all.failed(now, window());
  }

  private static Duration window() {
    return Settings.minutes("login.origin.minutes", 10, 1440);
  }

  private String origin() {
    return LoginOrigin.of(workplace.terminal());
  }
}
