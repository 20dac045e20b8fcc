package jp.madoguchi.node.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.PeriodicWork;
import jp.madoguchi.node.WorkReport;
import jp.madoguchi.node.WorkReports;

/**
 * The one timer of the program: each second it begins what is due, on the server's executor, so
 * that slow work delays no other. {@link SchemaStart} and {@link LeaseKeeper} have timers of their
 * own, because this one stands on them.
 */
@Startup
@Singleton
@DependsOn("LeaseKeeper")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class WorkTimer implements WorkReports {
  @Inject @Any Instance<PeriodicWork> found;
  @Inject Clock clock;
  @EJB Leases leases;
  @EJB DatabaseReadiness database;
  @Resource ManagedExecutorService executor;

  private final Map<String, WorkTurns> turns = new TreeMap<>();
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    List<PeriodicWork> works = new ArrayList<>();
    found.forEach(works::add);
    begin(works, System::nanoTime);
  }

  void begin(List<PeriodicWork> works, LongSupplier steady) {
    for (PeriodicWork work : works) {
      if (turns.put(work.name(), new WorkTurns(work, clock, steady)) != null) {
        throw new IllegalStateException("two works have the name " + work.name());
      }
      if (!work.onEveryNode()) {
        leases.want(work.lease());
      }
    }
  }

  // @Schedule, not TimerService: see SchemaStart
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tick() {
    if (!stopped) {
      tick(executor);
    }
  }

  void tick(Executor with) {
    boolean ready = database.ready();
    List<LeaseHolder> holders = leases.holders();
    for (WorkTurns one : turns.values()) {
      PeriodicWork work = one.work();
      if (!ready && !work.withoutDatabase()) {
        one.rest();
        continue;
      }
      if (work.onEveryNode()) {
        one.tick(true, false, null, with);
        continue;
      }
      Fence fence = leases.held(work.lease()).orElse(null);
      one.tick(fence != null, fence == null && owned(work.lease(), holders), fence, with);
    }
  }

  private static boolean owned(String thing, List<LeaseHolder> holders) {
    return holders.stream()
        .anyMatch(holder -> holder.thing().equals(thing) && holder.owner() != null);
  }

  /** What is under way is let go on: its fence is refused once the lease is another's. */
  @PreDestroy
  void stop() {
    stopped = true;
  }

  @Override
  @PermitAll
  public List<WorkReport> all() {
    return turns.values().stream()
        .map(WorkTurns::report)
        .sorted(Comparator.comparing(WorkReport::name))
        .toList();
  }

  @Override
  @PermitAll
  public List<String> late() {
    return all().stream().filter(WorkReport::late).map(WorkReport::name).toList();
  }
}
