package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;

/**
 * Readings of the last days by the index of acts and times, each judged by its own row and keys.
 */
@Stateless
@DenyAll
public class AuditReviewsBean implements AuditReviews {
  private static final int DAYS = 7;
  private static final int MOST_DAYS = 92;
  private static final int MINUTES = 60;
  private static final int DAY = 24 * MINUTES;

  private static final String READINGS =
      "select r.id from audit_record r where r.action = 'VIEW_MEDICAL' and r.outcome = 'OK'"
          + " and r.at >= ?1 and ";
  private static final String NEWEST =
      " order by r.at desc, r.id desc fetch first " + MOST_REVIEWED + " rows only";
  private static final String MINUTE_OF_DAY =
      "extract(hour from (r.at at time zone 'Asia/Tokyo')) * 60"
          + " + extract(minute from (r.at at time zone 'Asia/Tokyo'))";

  /** Names are compared without their spaces. */
  private static final String SAME_NAME =
      "replace(replace(p.full_name, ' ', ''), '　', '') ="
          + " replace(replace(a.display_name, ' ', ''), '　', '')";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(Names.AUDITOR)
  public Map<ReviewKind, Long> counts() {
    Map<ReviewKind, Long> counts = new EnumMap<>(ReviewKind.class);
    for (ReviewKind kind : ReviewKind.values()) {
      Number count =
          (Number)
              asked(
                      kind,
                      em.createNativeQuery(
                          "select count(*) from (" + READINGS + condition(kind) + NEWEST + ") x"))
                  .getSingleResult();
      counts.put(kind, count.longValue());
    }
    return counts;
  }

  @Override
  @RolesAllowed(Names.AUDITOR)
  public List<AuditRecord> list(ReviewKind kind) {
    List<Long> ids =
        ((List<?>)
                asked(kind, em.createNativeQuery(READINGS + condition(kind) + NEWEST))
                    .setMaxResults(MOST_REVIEWED)
                    .getResultList())
            .stream().map(id -> ((Number) id).longValue()).toList();
    Map<Long, AuditRow> rows = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery("select r from AuditRow r where r.id in :ids", AuditRow.class)
          .setParameter("ids", ids)
          .setMaxResults(MOST_REVIEWED)
          .getResultList()
          .forEach(row -> rows.put(row.id(), row));
    }
    List<AuditRecord> records =
        ids.stream().map(rows::get).filter(Objects::nonNull).map(row -> row.view(null)).toList();
    ledger.record(
        AuditEntry.of(AuditAction.VIEW_AUDIT, AuditGround.ADMINISTRATION)
            .subject(records.size() + " records")
            .showing(
                "audit records",
                records.stream().map(one -> one.entry().patientNumber()).toList(),
                NotedHowOften.DAILY));
    return records;
  }

  private static String condition(ReviewKind kind) {
    return switch (kind) {
      case OUT_OF_HOURS -> "(" + MINUTE_OF_DAY + " < ?2 or " + MINUTE_OF_DAY + " >= ?3)";
      case EMERGENCY -> "r.ground in ('EMERGENCY', 'DISASTER')";
      case NOT_IN_CHARGE ->
          "not exists (select 1 from reception_session s where s.patient_number ="
              + " r.patient_number and s.opened_at >= r.at - interval '31' day"
              + " and s.opened_at <= r.at + interval '1' day)";
      case OWN_RECORD ->
          "exists (select 1 from patient p join staff_account a on "
              + SAME_NAME
              + " where p.patient_number = r.patient_number and a.name = r.account)";
      case COLLEAGUE ->
          "exists (select 1 from patient p join staff_account a on "
              + SAME_NAME
              + " where p.patient_number = r.patient_number and a.name <> r.account)";
    };
  }

  private Query asked(ReviewKind kind, Query query) {
    OffsetDateTime since =
        FacilityTime.day(clock.instant())
            .minusDays(Settings.number("audit.review.days", DAYS, 1, MOST_DAYS))
            .atStartOfDay(FacilityTime.ZONE)
            .toOffsetDateTime();
    query.setParameter(1, since);
    if (kind == ReviewKind.OUT_OF_HOURS) {
      String hours = Settings.text("audit.review.hours", "07:00-21:00").strip();
      boolean none = hours.equals("-"); // then no minute is outside
      String[] ends = (none ? "00:00-00:00" : hours).split("-");
      query.setParameter(2, minute(ends[0])).setParameter(3, none ? DAY : minute(ends[1]));
    }
    return query;
  }

  private static int minute(String time) {
    return LocalTime.parse(time.strip()).toSecondOfDay() / MINUTES;
  }
}
