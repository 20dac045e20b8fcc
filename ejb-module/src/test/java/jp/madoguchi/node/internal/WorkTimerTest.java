package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.PeriodicWork;
import jp.madoguchi.node.WorkReport;
import jp.madoguchi.testing.SetClock;
import org.junit.jupiter.api.Test;

class WorkTimerTest {
  private static final String SWEEP = "timer/sweep";

  private final AtomicLong now = new AtomicLong(1);
  private final SetClock clock = new SetClock("2026-11-24T08:00:00+09:00");
  private final List<String> done = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();
  private final WorkTimer timer = new WorkTimer();
  private boolean ready = true;
  private Fence fence = new Fence(SWEEP, 1);
  private String owner = "here";

  private class Work implements PeriodicWork {
    private final String name;
    private final boolean onEveryNode;
    private final Consumer<Fence> turn;

    Work(String name, boolean onEveryNode, Consumer<Fence> turn) {
      this.name = name;
      this.onEveryNode = onEveryNode;
      this.turn = turn;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Duration interval() {
      return Duration.ofSeconds(4);
    }

    @Override
    public boolean onEveryNode() {
      return onEveryNode;
    }

    @Override
    public void run(Fence with) {
      done.add(name + " " + (with == null ? "-" : with.token()));
      turn.accept(with);
    }
  }

  private Work sweep(Consumer<Fence> turn) {
    return new Work("sweep", false, turn);
  }

  private void begin(PeriodicWork... works) {
    timer.clock = clock;
    timer.database = stand(DatabaseReadiness.class, "ready", () -> ready);
    timer.leases =
        (Leases)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Leases.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "want" -> wanted.add((String) arguments[0]) ? null : null;
                      case "held" -> Optional.ofNullable(fence);
                      case "holders" -> List.of(new LeaseHolder(SWEEP, owner, Instant.EPOCH));
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    timer.begin(Arrays.asList(works), now::get);
  }

  private interface Answer {
    Object get();
  }

  private static <T> T stand(Class<T> type, String name, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> method.getName().equals(name) ? answer.get() : null));
  }

  /** Seconds pass; what is begun is done at once. */
  private void seconds(int count) {
    for (int i = 0; i < count; i++) {
      now.addAndGet(1_000_000_000L);
      clock.forward(Duration.ofSeconds(1));
      timer.tick(Runnable::run);
    }
  }

  private WorkReport report(String name) {
    return timer.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void workIsDoneOnceAnIntervalUnderItsLease() {
    begin(sweep(with -> {}), new Work("listen", true, with -> {}));
    seconds(9);
    assertEquals(List.of("listen -", "sweep 1", "listen -", "sweep 1"), done);
    assertEquals(List.of(SWEEP), wanted);
    assertEquals(2, report("sweep").runs());
    assertEquals(clock.instant().minusSeconds(1), report("sweep").lastRun());
  }

  @Test
  void workOfAnotherNodeIsNotDoneHereAndIsNotLate() {
    fence = null;
    owner = "there";
    begin(sweep(with -> {}));
    seconds(60);
    assertEquals(List.of(), done);
    assertEquals(List.of(), timer.late());
    assertFalse(report("sweep").here());
  }

  @Test
  void workThatNobodyOwnsIsLateAfterThreeIntervals() {
    fence = null;
    owner = null;
    begin(sweep(with -> {}));
    seconds(13);
    assertEquals(List.of(), timer.late());
    seconds(1);
    assertEquals(List.of("sweep"), timer.late());
    fence = new Fence(SWEEP, 2);
    seconds(1);
    assertEquals(List.of(), timer.late());
  }

  @Test
  void whateverWorkThrowsItIsCountedAndTriedAgain() {
    List<Throwable> faults =
        new ArrayList<>(
            List.of(
                new EJBException("the database went"),
                new IllegalStateException("a rule"),
                new NoClassDefFoundError("a class")));
    begin(
        sweep(
            with -> {
              if (!faults.isEmpty()) {
                WorkTimerTest.<RuntimeException>fail(faults.remove(0));
              }
            }),
        new Work("other", true, with -> {}));
    seconds(12);
    assertEquals(3, report("sweep").failures());
    assertEquals(0, report("sweep").runs());
    assertEquals(3, report("other").runs(), "another's faults are not its business");
    seconds(2);
    assertEquals(List.of("sweep"), timer.late(), "what only fails is late");
    seconds(2);
    assertEquals(1, report("sweep").runs());
    assertEquals(List.of(), timer.late());
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void theEndOfTheVirtualMachineIsNotKeptFromIt() {
    begin(
        sweep(
            with -> {
              throw new OutOfMemoryError();
            }));
    seconds(3);
    assertThrows(OutOfMemoryError.class, () -> seconds(1));
    assertEquals(1, report("sweep").failures());
  }

  @Test
  void aLostLeaseIsNoFailure() {
    begin(
        sweep(
            with -> {
              throw new LeaseLost(with);
            }));
    seconds(4);
    assertEquals(0, report("sweep").failures() + report("sweep").runs());
  }

  @Test
  void workThatHangsIsNotBegunTwiceDelaysNoOtherAndIsLate() {
    begin(sweep(with -> {}), new Work("other", true, with -> {}));
    List<Runnable> hanging = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      now.addAndGet(1_000_000_000L);
      int before = done.size();
      timer.tick(
          task -> {
            // by name: "other" is begun before "sweep" in each round
            if (done.size() == before) {
              task.run();
            } else {
              hanging.add(task);
            }
          });
    }
    assertEquals(List.of("other -", "other -", "other -"), done);
    assertEquals(1, hanging.size());
    assertEquals(List.of("sweep"), timer.late());
    hanging.get(0).run();
    assertEquals(List.of(), timer.late());
    seconds(4);
    assertEquals(2, report("sweep").runs());
  }

  @Test
  void anExecutorThatRefusesIsAFailureAndTheNextTurnIsTaken() {
    begin(sweep(with -> {}));
    seconds(3);
    now.addAndGet(1_000_000_000L);
    timer.tick(
        task -> {
          throw new RejectedExecutionException("full");
        });
    assertEquals(1, report("sweep").failures());
    seconds(4);
    assertEquals(1, report("sweep").runs());
  }

  @Test
  void whileTheDatabaseIsAwayNothingIsDoneAndNothingIsLate() {
    Work watch =
        new Work("watch", true, with -> {}) {
          @Override
          public boolean withoutDatabase() {
            return true;
          }
        };
    begin(sweep(with -> {}), watch);
    ready = false;
    seconds(60);
    assertEquals(Collections.nCopies(15, "watch -"), done, "only what needs no database");
    assertEquals(List.of(), timer.late());
    ready = true;
    seconds(1);
    assertEquals(List.of("sweep 1"), done.subList(15, 16));
    assertTrue(report("sweep").here());
  }

  @Test
  void twoWorksOfOneNameAreRefused() {
    assertThrows(IllegalStateException.class, () -> begin(sweep(with -> {}), sweep(with -> {})));
  }
}
