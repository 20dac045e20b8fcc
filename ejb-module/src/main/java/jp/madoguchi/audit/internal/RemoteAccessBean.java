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
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.access.StaffJobs;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.RemoteAccess;
import jp.madoguchi.audit.RemoteDecision;
import jp.madoguchi.audit.RemoteFinding;
import jp.madoguchi.audit.RemoteLogReport;
import jp.madoguchi.audit.RemoteSubject;
import jp.madoguchi.audit.ReviewRefusal;
import jp.madoguchi.audit.internal.RemoteLogFile.SessionLine;
import jp.madoguchi.facility.TypedName;
import jp.madoguchi.maintenance.WorkPlan;
import jp.madoguchi.maintenance.WorkPlanBook;
import jp.madoguchi.node.RowUnlessThere;

/** The gate's log and the ledger's log-ins against the plans. */
@Stateless
@DenyAll
public class RemoteAccessBean implements RemoteAccess {
  private static final String INSERT =
      "insert into audit_remote_session (id, starts_at, ends_at, who, source, read_by, read_at)"
          + " values (nextval('review_seq'), ?, ?, ?, ?, ?, ?)";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB AuditLedger ledger;
  @EJB Accounts accounts;
  @EJB StaffJobs staff;
  @EJB WorkPlanBook plans;

  @Override
  @RolesAllowed(Names.AUDITOR)
  public RemoteLogReport preview(String csv) {
    RemoteLogFile file = RemoteLogFile.of(csv, clock.instant());
    int added = file.findings().isEmpty() ? write(file) : 0;
    context.setRollbackOnly();
    return report(file, added, false);
  }

  @Override
  @RolesAllowed(Names.AUDITOR)
  public RemoteLogReport read(String csv) {
    RemoteLogFile file = RemoteLogFile.of(csv, clock.instant());
    if (!file.findings().isEmpty()) {
      return report(file, 0, false);
    }
    int added = write(file);
    ledger.record(
        AuditEntry.of(AuditAction.READ_REMOTE_LOG, AuditGround.ADMINISTRATION)
            .subject(file.lines() + " lines, " + added + " new"));
    return report(file, added, true);
  }

  private int write(RemoteLogFile file) {
    int added = 0;
    for (SessionLine one : file.sessions()) {
      boolean first =
          RowUnlessThere.insert(
              em,
              INSERT,
              one.from(),
              one.until(),
              one.who(),
              one.source(),
              caller(),
              clock.instant());
      added += first ? 1 : 0;
    }
    return added;
  }

  private static RemoteLogReport report(RemoteLogFile file, int added, boolean taken) {
    return new RemoteLogReport(
        file.lines(), added, file.findings().stream().limit(MOST_TOLD).toList(), taken);
  }

  @Override
  @RolesAllowed(Names.AUDITOR)
  public List<RemoteFinding> findings(LocalDate from, LocalDate to) {
    LocalDate last = to.isBefore(from.plusDays(MOST_DAYS)) ? to : from.plusDays(MOST_DAYS - 1L);
    List<RemoteFinding> found =
        new RemoteFindings(em, staff, plans)
            .of(
                ReviewReadings.begin(from),
                ReviewReadings.begin(last.plusDays(1)),
                clock.instant());
    ledger.record(
        AuditEntry.of(AuditAction.VIEW_AUDIT, AuditGround.ADMINISTRATION)
            .subject("remote access " + from + " to " + last));
    return found;
  }

  @Override
  @RolesAllowed(Names.AUDITOR)
  public void decide(RemoteSubject about, RemoteDecision decision, String note) {
    String words = ReviewNote.of(note);
    ReviewNote.stop(own(about), ReviewRefusal.OWN);
    em.persist(new RemoteDecided(about, decision, words, caller(), clock.instant()));
    ledger.record(
        AuditEntry.of(AuditAction.DECIDE_REMOTE_ACCESS, AuditGround.ADMINISTRATION)
            .subject(about.key() + " " + decision));
  }

  /** Whether the caller would decide about himself. */
  private boolean own(RemoteSubject about) {
    Instant now = clock.instant();
    return switch (about.origin()) {
      case GATE_LOG -> {
        RemoteSession session = em.find(RemoteSession.class, about.id());
        ReviewNote.stop(session == null, ReviewRefusal.GONE);
        yield names().anyMatch(name -> TypedName.same(name, session.who()));
      }
      case LOG_IN -> {
        AuditRow row = em.find(AuditRow.class, about.id());
        ReviewNote.stop(row == null || row.action() != AuditAction.LOG_IN, ReviewRefusal.GONE);
        yield row.account().equals(caller());
      }
      case WORK_PLAN -> {
        WorkPlan plan = plans.plan(about.id()).orElse(null);
        ReviewNote.stop(
            plan == null || plan.approvedBy() == null || plan.ends().isAfter(now),
            ReviewRefusal.GONE);
        yield List.of(plan.enteredBy(), plan.approvedBy()).contains(caller())
            || names().anyMatch(plan::isOf);
      }
    };
  }

  /** As logs of the gate and plans may name the caller. */
  private Stream<String> names() {
    return Stream.of(caller(), accounts.displayName());
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }
}
