package jp.madoguchi.node.internal;

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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.TableRetention;

/**
 * Deletes rows whose time is over, as the table of retentions says and nothing else: a few hundred
 * a transaction, so that an interruption loses no more than the batch that ran.
 */
@Stateless
@DenyAll
public class AgedRows {
  static final int BATCH = 500;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB Leases leases;

  /** Deletes up to {@link #BATCH} rows; how many. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int delete(TableRetention table, Fence fence) {
    leases.require(fence);
    if (table.months().isEmpty()) {
      return 0;
    }
    return em.createNativeQuery(
            "delete from %1$s where id in (select id from %1$s where %2$s < ?1%3$s order by %2$s"
                    .formatted(
                        table.table(),
                        table.moment(),
                        table.condition().isEmpty() ? "" : " and " + table.condition())
                + " fetch first "
                + BATCH
                + " rows only)")
        .setParameter(1, before(table, clock))
        .executeUpdate();
  }

  /** The first instant that stays, of a table whose rows go. */
  static OffsetDateTime before(TableRetention table, Clock clock) {
    return LocalDate.now(clock)
        .minusMonths(table.months().orElseThrow())
        .atStartOfDay(FacilityTime.ZONE)
        .toOffsetDateTime();
  }
}
