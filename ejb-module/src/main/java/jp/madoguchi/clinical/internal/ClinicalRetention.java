package jp.madoguchi.clinical.internal;

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
import java.util.List;
import jp.madoguchi.facility.Settings;

/**
 * Deletes what was received some time after its consent ran out (設定 {@code
 * madoguchi.clinical.retention.hours}, default 24). Nobody could read it any more since that
 * instant; the time is for questions of operation.
 */
@Stateless
@DenyAll
public class ClinicalRetention {
  private static final int AT_ONCE = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  /** Deletes up to 200 requests with their lines; how many. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int delete() {
    Instant end = clock.instant().minus(Settings.hours("clinical.retention.hours", 24, 24 * 365));
    List<String> suffixes =
        em.createQuery(
                "select a.suffix from ClinicalAsk a where a.consentUntil <= :end or (a.consentUntil"
                    + " is null and a.askedAt <= :end) order by a.suffix",
                String.class)
            .setParameter("end", end)
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (!suffixes.isEmpty()) {
      for (String type : List.of("CheckupLine", "DrugLine", "ClinicalAsk")) {
        em.createQuery("delete from " + type + " l where l.suffix in :suffixes")
            .setParameter("suffixes", suffixes)
            .executeUpdate();
      }
    }
    return suffixes.size();
  }
}
