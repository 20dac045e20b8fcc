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
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.OneAtATime;
import jp.madoguchi.node.TableRetention;

/**
 * Months of the tables that PostgreSQL keeps by month: made ahead, taken away when their time is
 * over. What finds no month lies in the table's {@code …_other} until its month is made.
 */
@Stateless
@DenyAll
public class MonthPartitions {
  private static final int AHEAD = 3;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB Leases leases;

  /** Names of the tables by month; none where the database has no such thing. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<String> tables() {
    Number known =
        (Number)
            em.createNativeQuery(
                    "select count(*) from information_schema.routines"
                        + " where routine_name = 'make_month_partition'")
                .getSingleResult();
    if (known.intValue() == 0) {
      return List.of();
    }
    return em
        .createNativeQuery(
            "select cast(cast(partrelid as regclass) as varchar) from pg_partitioned_table order by 1")
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }

  /** Makes this month and the three after it where they are missing; how many were. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int make(String table, Fence fence) {
    leases.require(fence);
    OneAtATime.hold(em, "months");
    LocalDate today = LocalDate.now(clock);
    int made = 0;
    for (int month = 0; month <= AHEAD; month++) {
      Object name =
          em.createNativeQuery("select make_month_partition(?1, ?2)")
              .setParameter(1, table)
              .setParameter(2, Date.valueOf(today.plusMonths(month)))
              .getSingleResult();
      made += name == null ? 0 : 1;
    }
    return made;
  }

  /** Takes away whole months of a table whose rows go; how many. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int drop(TableRetention table, Fence fence) {
    leases.require(fence);
    if (table.months().isEmpty()) {
      return 0;
    }
    LocalDate before = LocalDate.now(clock).minusMonths(table.months().getAsInt());
    return ((Number)
            em.createNativeQuery("select drop_months_before(?1, ?2)")
                .setParameter(1, table.table())
                .setParameter(2, Date.valueOf(before))
                .getSingleResult())
        .intValue();
  }
}
