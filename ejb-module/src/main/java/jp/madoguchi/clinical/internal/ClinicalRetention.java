package jp.madoguchi.clinical.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
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
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;

/** Deletes what was received some time after its consent ran out, each kind after its own. */
@Stateless
@DenyAll
public class ClinicalRetention {
  private static final int AT_ONCE = 200;
  private static final int DAY = 24;
  private static final int YEAR = 8_760;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB Leases leases;
  @EJB PaperRetention papers;

  /** Deletes up to 200 requests of each kind with their lines; how many. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int delete(Fence fence) {
    leases.require(fence);
    return delete();
  }

  int delete() {
    int deleted = 0;
    for (ClinicalKind kind : ClinicalKind.fetched()) {
      deleted += delete(kind, kind.exchange().orElseThrow());
    }
    return deleted + documents() + papers.delete(AT_ONCE);
  }

  /** What came for openings without consent: nobody reads it any more once they are over. */
  private int documents() {
    Instant end =
        clock
            .instant()
            .minus(Duration.ofHours(Settings.number("contingency.document.hours", DAY, 1, YEAR)));
    return em.createQuery("delete from GroundDocument d where d.receivedAt <= :end")
        .setParameter("end", end)
        .executeUpdate();
  }

  private int delete(ClinicalKind kind, ClinicalExchange<?, ?> exchange) {
    Instant end = clock.instant().minus(exchange.retention());
    List<String> suffixes =
        em.createQuery(
                "select a.suffix from ClinicalFetch a where a.kind = :kind and (a.consentUntil <="
                    + " :end or (a.consentUntil is null and a.askedAt <= :end)) order by a.suffix",
                String.class)
            .setParameter("kind", kind.code())
            .setParameter("end", end)
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (!suffixes.isEmpty()) {
      // an answer that arrives in this moment is waited for, and goes with its request
      em.createQuery(
              "select a from ClinicalFetch a where a.suffix in :suffixes order by a.suffix",
              ClinicalFetch.class)
          .setParameter("suffixes", suffixes)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList();
      for (Class<?> type : List.of(exchange.lineType(), ClinicalFetch.class)) {
        em.createQuery("delete from " + type.getSimpleName() + " l where l.suffix in :suffixes")
            .setParameter("suffixes", suffixes)
            .executeUpdate();
      }
    }
    return suffixes.size();
  }
}
