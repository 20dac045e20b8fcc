package jp.madoguchi.bulk.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;

/**
 * B8: the persons of an inquiry over which nothing hangs are deleted after {@code
 * bulk.retention.days} (90); the inquiry itself stays as the record of what was asked.
 */
@Stateless
@DenyAll
public class BulkRetention {
  private static final int AT_ONCE = 20;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB Leases leases;

  /** Deletes the persons of some inquiries; how many inquiries. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int delete(Fence fence) {
    leases.require(fence);
    return delete();
  }

  int delete() {
    int days = Settings.number("bulk.retention.days", 90, 1, 3650);
    Instant before = clock.instant().minus(Duration.ofDays(days));
    List<BulkState> over =
        Arrays.stream(BulkState.values())
            .filter(state -> state.ended() || state == BulkState.REVIEWED)
            .toList();
    List<Long> ids =
        em.createQuery(
                "select i.id from BulkInquiry i where i.state in :over and i.changedAt < :before"
                    + " and exists (select p from BulkPerson p where p.inquiryId = i.id)",
                Long.class)
            .setParameter("over", over)
            .setParameter("before", before)
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (!ids.isEmpty()) {
      em.createQuery("delete from BulkPerson p where p.inquiryId in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
    return ids.size();
  }
}
