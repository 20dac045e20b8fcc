package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.consent.ConsentRule;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.TableRetention;

/**
 * Moves old receptions with all that hangs on them to the archive (ADR 0020), and deletes there
 * what is over its time: some hundred sessions a transaction, whole sessions only, so that an
 * interruption leaves each either here or there. Plain SQL over the tables of three capabilities,
 * whose classes stay their own.
 *
 * <p>Not moved: the keys of captured files and the consent ledger, which outlive the session, and
 * sessions under which a consent still runs or medical information is still here.
 */
@Stateless
@DenyAll
public class SessionArchiving {
  static final int BATCH = 200;

  private static final String SESSION = "reception_session";

  /** Readings before the attachments that they hang on; the session itself last. */
  private static final List<String> WITH_SESSION =
      List.of("session_attachment", "taken_over", "answer", "inquiry_request", "number_inquiry");

  private static final String OLD =
      """
      select s.id from reception_session s
       where s.business_day < ?1
         and not exists (select 1 from clinical_request c where c.session_id = s.id)
         and not exists (select 1 from consent_entry e where e.session_id = s.id
              and (e.until_at > ?2 or (e.until_at is null and e.given_at > ?3)))
       order by s.business_day, s.id
       fetch first %d rows only for update
      """
          .formatted(BATCH);

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB Leases leases;

  /** Moves up to {@link #BATCH} sessions; how many. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int move(Fence fence) {
    leases.require(fence);
    OffsetDateTime now = OffsetDateTime.now(clock);
    String ids =
        ids(
            em.createNativeQuery(OLD)
                .setParameter(1, before(SESSION))
                .setParameter(2, now)
                .setParameter(3, now.minus(ConsentRule.WITHOUT_END)));
    if (ids.isEmpty()) {
      return 0;
    }
    String readings = readings("", ids);
    copy("undone_reading", readings);
    WITH_SESSION.forEach(table -> copy(table, "session_id in (" + ids + ")"));
    int moved = copy(SESSION, "id in (" + ids + ")");
    delete("undone_reading", readings);
    WITH_SESSION.forEach(table -> delete(table, "session_id in (" + ids + ")"));
    delete(SESSION, "id in (" + ids + ")");
    return moved;
  }

  /**
   * Deletes up to {@link #BATCH} sessions from the archive, when the hospital said when; how many.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int delete(Fence fence) {
    leases.require(fence);
    String archive = SESSION + "_archive";
    if (TableRetention.of(archive).months().isEmpty()) {
      return 0;
    }
    String ids =
        ids(
            em.createNativeQuery(
                    "select id from "
                        + archive
                        + " where business_day < ?1 order by business_day, id fetch first "
                        + BATCH
                        + " rows only for update")
                .setParameter(1, before(archive)));
    if (ids.isEmpty()) {
      return 0;
    }
    delete("undone_reading_archive", readings("_archive", ids));
    WITH_SESSION.forEach(table -> delete(table + "_archive", "session_id in (" + ids + ")"));
    return delete(archive, "id in (" + ids + ")");
  }

  private static String readings(String archive, String ids) {
    return "undone_key in (select row_key from session_attachment"
        + archive
        + " where session_id in ("
        + ids
        + "))";
  }

  private Date before(String table) {
    return Date.valueOf(
        LocalDate.now(clock).minusMonths(TableRetention.of(table).months().orElseThrow()));
  }

  /** Numbers of sessions, nothing else, for the text of a statement. */
  private static String ids(Query query) {
    List<?> found = query.getResultList();
    return found.stream()
        .map(id -> Long.toString(((Number) id).longValue()))
        .collect(Collectors.joining(","));
  }

  private int copy(String table, String which) {
    String columns = columns(table + "_archive");
    return em.createNativeQuery(
            "insert into %1$s_archive (%2$s) select %2$s from %1$s where %3$s"
                .formatted(table, columns, which))
        .executeUpdate();
  }

  private int delete(String table, String which) {
    return em.createNativeQuery("delete from " + table + " where " + which).executeUpdate();
  }

  /** By name: what a later release adds stands at the end of one and maybe not of the other. */
  private String columns(String table) {
    List<?> names =
        em.createNativeQuery(
                "select lower(column_name) from information_schema.columns"
                    + " where lower(table_name) = ?1 and table_schema = current_schema")
            .setParameter(1, table)
            .getResultList();
    return names.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
