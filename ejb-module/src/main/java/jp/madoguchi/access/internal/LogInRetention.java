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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.SessionLimits;
import jp.madoguchi.facility.Settings;

/**
 * Ends the log-ins that nobody asks for any more (a browser was closed), and deletes ended ones
 * after {@code madoguchi.session.retention-days} (30). Who logged in and out when stays in the
 * audit ledger.
 */
@Stateless
@DenyAll
public class LogInRetention {
  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  /** How many were ended. Lines that are still open under them notice by themselves. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int endForgotten() {
    SessionLimits limits = SessionLimits.fromSettings();
    Instant now = clock.instant();
    Duration idle =
        limits.desk().compareTo(limits.clinician()) > 0 ? limits.desk() : limits.clinician();
    // twice: what the longest limit ends at the next request is not ended here before it
    return end(LogInEnd.TOO_LONG, "loggedInAt", now, limits.absolute())
        + end(LogInEnd.IDLE, "lastSign", now, idle.multipliedBy(2));
  }

  private int end(LogInEnd why, String since, Instant now, Duration limit) {
    return em.createQuery(
            "update KeptLogIn s set s.endedAt = :now, s.endReason = :why"
                + " where s.endedAt is null and s."
                + since
                + " < :before")
        .setParameter("now", now)
        .setParameter("why", why)
        .setParameter("before", now.minus(limit))
        .executeUpdate();
  }

  /** Deletes some; how many. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int delete() {
    int days = Settings.number("session.retention-days", 30, 1, 3650);
    List<String> over =
        em.createQuery(
                "select s.idHash from KeptLogIn s where s.endedAt < :before order by s.endedAt",
                String.class)
            .setParameter("before", clock.instant().minus(Duration.ofDays(days)))
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (!over.isEmpty()) {
      em.createQuery("delete from KeptLogIn s where s.idHash in :over")
          .setParameter("over", over)
          .executeUpdate();
    }
    return over.size();
  }
}
