package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

/** Readings of the last days, or of one, that an auditor goes through. */
@Stateless
@DenyAll
public class AuditReviewsBean implements AuditReviews {
  private static final String NEWEST =
      " order by r.at desc, r.id desc fetch first " + MOST_REVIEWED + " rows only";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(Names.AUDITOR)
  public Map<ReviewKind, Long> counts() {
    Map<ReviewKind, Long> counts = new EnumMap<>(ReviewKind.class);
    Instant since = since();
    for (ReviewKind kind : ReviewKind.values()) {
      Number count =
          (Number)
              new ReviewReadings(em)
                  .asked("select count(*) from (select r.id", kind, NEWEST + ") x", since, later())
                  .getSingleResult();
      counts.put(kind, count.longValue());
    }
    return counts;
  }

  @Override
  @RolesAllowed(Names.AUDITOR)
  public List<AuditRecord> list(ReviewKind kind, LocalDate day) {
    Instant since = day == null ? since() : ReviewReadings.begin(day);
    Instant before = day == null ? later() : ReviewReadings.begin(day.plusDays(1));
    List<Long> ids =
        ((List<?>)
                new ReviewReadings(em)
                    .asked("select r.id", kind, NEWEST, since, before)
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

  private Instant since() {
    return ReviewReadings.begin(FacilityTime.day(clock.instant()).minusDays(ReviewReadings.days()));
  }

  /** Nothing was read after it. */
  private Instant later() {
    return clock.instant().plus(Duration.ofDays(1));
  }
}
