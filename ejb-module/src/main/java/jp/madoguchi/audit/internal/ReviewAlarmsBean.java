package jp.madoguchi.audit.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ReviewAlarm;
import jp.madoguchi.audit.ReviewAlarms;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.audit.ReviewRefusal;
import jp.madoguchi.audit.ReviewedDay;
import jp.madoguchi.facility.FacilityTime;

/** Alarms for auditors: open until the day was looked through. */
@Stateless
@DenyAll
public class ReviewAlarmsBean implements ReviewAlarms {
  /** Within a day by kind, those of all readers before those of one. */
  private static final Comparator<ReviewAlarm> NEWEST_DAY =
      Comparator.comparing(ReviewAlarm::day)
          .reversed()
          .thenComparing(alarm -> alarm.kind().name())
          .thenComparing(ReviewAlarm::account, Comparator.nullsFirst(Comparator.naturalOrder()));

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(Names.AUDITOR)
  public List<ReviewAlarm> open() {
    return em.createQuery(
            "select a from RaisedAlarm a where not exists (select r from KeptReview r where"
                + " r.day = a.day and r.kind = a.kind) order by a.day desc, a.kind desc, a.account desc",
            RaisedAlarm.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(RaisedAlarm::view)
        .sorted(NEWEST_DAY)
        .toList();
  }

  @Override
  @RolesAllowed(Names.AUDITOR)
  public List<ReviewedDay> reviewed(ReviewKind kind, LocalDate day) {
    return em.createQuery(
            "select r from KeptReview r where r.day = :day and r.kind = :kind order by r.id desc",
            KeptReview.class)
        .setParameter("day", day)
        .setParameter("kind", kind)
        .setMaxResults(MOST)
        .getResultStream()
        .map(KeptReview::view)
        // each server numbers from a stock of its own
        .sorted(Comparator.comparing(ReviewedDay::at).reversed())
        .toList();
  }

  @Override
  @RolesAllowed(Names.AUDITOR)
  public void lookedThrough(ReviewKind kind, LocalDate day, String note) {
    Instant now = clock.instant();
    String words = ReviewNote.of(note);
    ReviewNote.stop(!day.isBefore(FacilityTime.day(now)), ReviewRefusal.DAY_NOT_OVER);
    String account = context.getCallerPrincipal().getName();
    ReviewNote.stop(readBy(account, kind, day), ReviewRefusal.OWN);
    em.persist(new KeptReview(new ReviewedDay(kind, day, account, now, words)));
    ledger.record(
        AuditEntry.of(AuditAction.REVIEW_READINGS, AuditGround.ADMINISTRATION)
            .subject(kind + " " + day));
  }

  /** Who read in another role does not judge his own readings. */
  private boolean readBy(String account, ReviewKind kind, LocalDate day) {
    Number own =
        (Number)
            new ReviewReadings(em)
                .asked(
                    "select count(*)",
                    kind,
                    " and r.account = ?5",
                    ReviewReadings.begin(day),
                    ReviewReadings.begin(day.plusDays(1)))
                .setParameter(5, account)
                .getSingleResult();
    return own.longValue() > 0;
  }
}
