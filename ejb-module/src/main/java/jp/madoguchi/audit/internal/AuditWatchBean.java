package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditCondition.AppendOnlyRights;
import jp.madoguchi.audit.AuditCondition.KeystoreState;
import jp.madoguchi.audit.AuditCondition.StampPatience;
import jp.madoguchi.audit.AuditWatch;
import jp.madoguchi.facility.Settings;

/** Asks the database itself what the application may do there, whatever was configured. */
@Stateless
@DenyAll
public class AuditWatchBean implements AuditWatch {
  private static final int WARN_HOURS = 24;
  private static final int STOP_HOURS = 72;
  private static final int MOST_HOURS = 8760;

  /** Tables of the audit, their months too, that the user could change, empty or take away. */
  private static final String CHANGEABLE =
      "select count(*) from pg_class c where c.relkind in ('r', 'p')"
          + " and c.relnamespace = (select relnamespace from pg_class where oid ="
          + " to_regclass('audit_record'))"
          + " and (c.relname ~ '^audit_(record|seal|shown|review|remote)'"
          + " or c.relname in ('audit_segment', 'audit_stamp', 'audit_retired'))"
          + " and (pg_has_role(current_user, c.relowner, 'MEMBER')"
          + " or has_table_privilege(c.oid, 'UPDATE') or has_table_privilege(c.oid, 'DELETE')"
          + " or has_table_privilege(c.oid, 'TRUNCATE'))";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject AuditKeyring keyring;
  @EJB DaySigning days;

  @Override
  @PermitAll
  public AuditCondition condition() {
    Instant oldest = oldestUnsealed();
    boolean late =
        oldest != null
            && oldest.isBefore(clock.instant().minusSeconds(AuditCondition.MOST_LAG_SECONDS));
    Instant unstamped = unstampedSince();
    return new AuditCondition(rights(), keystore(), oldest, late, unstamped, patience(unstamped));
  }

  @Override
  @PermitAll
  public boolean viewingStopped() {
    return patience(unstampedSince()) == StampPatience.STOPPED;
  }

  private KeystoreState keystore() {
    try {
      return keyring.keys().isPresent() ? KeystoreState.READ : KeystoreState.NONE;
    } catch (IllegalStateException unreadable) {
      // the sealing says why, each time that it fails
      return KeystoreState.UNREADABLE;
    }
  }

  private AppendOnlyRights rights() {
    if (!onPostgres()) {
      return AppendOnlyRights.NOT_ON_H2;
    }
    Number changeable = (Number) em.createNativeQuery(CHANGEABLE).getSingleResult();
    return changeable.longValue() == 0 ? AppendOnlyRights.ENFORCED : AppendOnlyRights.ONE_USER;
  }

  private boolean onPostgres() {
    try {
      return "PostgreSQL"
          .equals(em.unwrap(Connection.class).getMetaData().getDatabaseProductName());
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be asked for its name", e);
    }
  }

  private Instant oldestUnsealed() {
    return em.createQuery("select p.recordId from UnsealedRecord p order by p.recordId", Long.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .flatMap(
            id ->
                em.createQuery("select r.at from AuditRow r where r.id = :id", Instant.class)
                    .setParameter("id", id)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst())
        .orElse(null);
  }

  private Instant unstampedSince() {
    return authoritySet() ? days.unstampedSince().orElse(null) : null;
  }

  private static boolean authoritySet() {
    return Settings.text("audit.tsa", null) != null;
  }

  private StampPatience patience(Instant unstamped) {
    if (!authoritySet()) {
      return StampPatience.NONE;
    }
    if (unstamped == null) {
      return keystore() == KeystoreState.NONE
          ? StampPatience.NOTHING_SIGNED
          : StampPatience.IN_TIME;
    }
    Duration waited = Duration.between(unstamped, clock.instant());
    Duration stop = Settings.hours("audit.tsa.stopHours", STOP_HOURS, MOST_HOURS);
    if (!stop.isZero() && waited.compareTo(stop) > 0) {
      return StampPatience.STOPPED;
    }
    return waited.compareTo(Settings.hours("audit.tsa.warnHours", WARN_HOURS, MOST_HOURS)) > 0
        ? StampPatience.LATE
        : StampPatience.IN_TIME;
  }
}
