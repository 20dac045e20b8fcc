package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.access.PlaceThrottle;
import jp.madoguchi.access.Workplace;

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
    return tries().placeClosedUntil(clock.instant());
  }

  @Override
  @PermitAll
  public void failed() {
    tries().placeFailed(clock.instant());
  }

  private FailedTries tries() {
    return new FailedTries(em, workplace.terminal());
  }
}
