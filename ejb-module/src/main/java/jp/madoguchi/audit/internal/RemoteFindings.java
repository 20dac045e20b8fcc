package jp.madoguchi.audit.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffJobs;
import jp.madoguchi.audit.RemoteAccess;
import jp.madoguchi.audit.RemoteFinding;
import jp.madoguchi.audit.RemoteFinding.DecidedAccess;
import jp.madoguchi.audit.RemoteOrigin;
import jp.madoguchi.audit.RemoteSubject;
import jp.madoguchi.audit.RemoteVerdict;
import jp.madoguchi.maintenance.WorkPlan;
import jp.madoguchi.maintenance.WorkPlanBook;
import jp.madoguchi.maintenance.WorkPlanDesk;

/** Sessions and log-ins of some days, set against the plans, with what was decided of them. */
final class RemoteFindings {
  static final Set<StaffJob> MAINTAINERS =
      Set.of(StaffJob.INFORMATION_SYSTEMS, StaffJob.MAINTENANCE_CONTRACTOR);

  private static final Comparator<RemoteFinding> ORDER =
      Comparator.comparing(RemoteFinding::open)
          .reversed()
          .thenComparing(Comparator.comparing(RemoteFinding::from).reversed());
  private static final int AT_ONCE = 500;

  private final EntityManager em;
  private final StaffJobs staff;
  private final WorkPlanBook plans;

  RemoteFindings(EntityManager em, StaffJobs staff, WorkPlanBook plans) {
    this.em = em;
    this.staff = staff;
    this.plans = plans;
  }

  List<RemoteFinding> of(Instant since, Instant before, Instant now) {
    // a plan that ends in these days may have been used before them
    Instant earlier = since.minus(Duration.ofDays(WorkPlanDesk.MOST_DAYS));
    List<WorkPlan> approved = plans.during(earlier, before);
    List<RemoteWork> sessions = sessions(earlier, before);
    List<RemoteWork> logIns = logIns(earlier, before);
    List<RemoteWork> works = new ArrayList<>(sessions);
    works.addAll(logIns);
    List<RemoteFinding> found = new ArrayList<>();
    for (RemoteWork work : works) {
      if (!work.from().isBefore(since)) {
        PlanComparison compared = PlanComparison.of(work, approved);
        found.add(finding(work, compared));
      }
    }
    for (WorkPlan plan : approved) {
      if (ended(plan, since, before, now)
          && !plan.from().isBefore(readFrom(sessions, earlier))
          && !plan.from().isBefore(readFrom(logIns, earlier))
          && works.stream().noneMatch(work -> work.isBy(plan))) {
        found.add(unused(plan));
      }
    }
    Map<String, DecidedAccess> decided = decided(found);
    return found.stream()
        .map(one -> with(one, decided.get(one.about().key())))
        .sorted(ORDER)
        .toList();
  }

  /** From when on all were read: of too many the newest are, and what was before is not known. */
  private static Instant readFrom(List<RemoteWork> newestFirst, Instant since) {
    return newestFirst.size() < RemoteAccess.MOST
        ? since
        : newestFirst.get(newestFirst.size() - 1).from();
  }

  private static boolean ended(WorkPlan plan, Instant since, Instant before, Instant now) {
    Instant end = plan.ends();
    return end.isAfter(plan.from())
        && !end.isBefore(since)
        && end.isBefore(before)
        && !end.isAfter(now);
  }

  private static RemoteFinding finding(RemoteWork work, PlanComparison compared) {
    return new RemoteFinding(
        work.about(),
        compared.verdict(),
        work.from(),
        work.until(),
        work.who(),
        work.source(),
        compared.plan() == null ? null : compared.plan().purpose(),
        compared.minutesOutside(),
        null);
  }

  private static RemoteFinding unused(WorkPlan plan) {
    return new RemoteFinding(
        new RemoteSubject(RemoteOrigin.WORK_PLAN, plan.id()),
        RemoteVerdict.UNUSED,
        plan.from(),
        plan.ends(),
        plan.person() == null ? plan.account() : plan.person(),
        null,
        plan.purpose(),
        0,
        null);
  }

  private static RemoteFinding with(RemoteFinding one, DecidedAccess decided) {
    return new RemoteFinding(
        one.about(),
        one.verdict(),
        one.from(),
        one.until(),
        one.who(),
        one.source(),
        one.purpose(),
        one.minutesOutside(),
        decided);
  }

  private List<RemoteWork> sessions(Instant since, Instant before) {
    return em.createQuery(
            "select s from RemoteSession s where s.from >= :since and s.from < :before"
                + " order by s.from desc",
            RemoteSession.class)
        .setParameter("since", since)
        .setParameter("before", before)
        .setMaxResults(RemoteAccess.MOST)
        .getResultStream()
        .map(RemoteSession::work)
        .toList();
  }

  private List<RemoteWork> logIns(Instant since, Instant before) {
    List<String> accounts = staff.accounts(MAINTAINERS);
    if (accounts.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select r from AuditRow r where r.action = jp.madoguchi.audit.AuditAction.LOG_IN"
                + " and r.account in :accounts and r.at >= :since and r.at < :before"
                + " order by r.at desc",
            AuditRow.class)
        .setParameter("accounts", accounts)
        .setParameter("since", since)
        .setParameter("before", before)
        .setMaxResults(RemoteAccess.MOST)
        .getResultStream()
        .map(RemoteFindings::work)
        .toList();
  }

  private static RemoteWork work(AuditRow row) {
    return new RemoteWork(
        new RemoteSubject(RemoteOrigin.LOG_IN, row.id()),
        row.at(),
        row.at(),
        row.account(),
        row.terminal());
  }

  private Map<String, DecidedAccess> decided(List<RemoteFinding> found) {
    Map<String, DecidedAccess> newest = new HashMap<>();
    List<String> keys = found.stream().map(one -> one.about().key()).toList();
    for (int first = 0; first < keys.size(); first += AT_ONCE) {
      em.createQuery(
              "select d from RemoteDecided d where d.about in :keys order by d.id",
              RemoteDecided.class)
          .setParameter("keys", keys.subList(first, Math.min(keys.size(), first + AT_ONCE)))
          .getResultStream()
          .forEach(one -> newest.merge(one.about(), one.view(), RemoteFindings::later));
    }
    return newest;
  }

  /** Each server numbers from a stock of its own: the time alone says which came after. */
  private static DecidedAccess later(DecidedAccess one, DecidedAccess other) {
    return other.at().isBefore(one.at()) ? one : other;
  }
}
