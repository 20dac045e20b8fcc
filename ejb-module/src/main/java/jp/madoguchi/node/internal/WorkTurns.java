package jp.madoguchi.node.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.node.PeriodicWork;
import jp.madoguchi.node.WorkReport;

/**
 * The turns of one {@link PeriodicWork} on this node: when, one at a time, and what became of it.
 */
final class WorkTurns {
  private static final Logger LOG = System.getLogger(WorkTurns.class.getName());

  /** Rare work is not put off by a whole interval at each start. */
  private static final long FIRST_NANOS = 30_000_000_000L;

  /** An heir may need so long, and a busy second is no fault. */
  private static final long SHORTEST_LATENESS_NANOS = 10_000_000_000L;

  private final PeriodicWork work;
  private final Clock clock;
  private final LongSupplier steady;
  private final long interval;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicLong runs = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private volatile boolean failing;
  private volatile Instant lastRun;
  private volatile long lastGood;
  private volatile boolean here;

  /** Since when somebody had to do it and nobody else was known to; only while {@link #duty}. */
  private volatile long dutySince;

  private volatile boolean duty;
  private long nextAt;

  /**
   * @param steady nanoseconds of a clock that nobody sets
   */
  WorkTurns(PeriodicWork work, Clock clock, LongSupplier steady) {
    this.work = work;
    this.clock = clock;
    this.steady = steady;
    this.interval = work.interval().toNanos();
    nextAt = steady.getAsLong() + Math.min(interval, FIRST_NANOS);
    lastGood = steady.getAsLong();
  }

  PeriodicWork work() {
    return work;
  }

  /**
   * A second has passed.
   *
   * @param mine whether it is this node's to do
   * @param elsewhere whether another node is known to have it
   */
  void tick(boolean mine, boolean elsewhere, Fence fence, Executor executor) {
    long now = steady.getAsLong();
    here = mine;
    if (elsewhere) {
      duty = false;
    } else if (!duty) {
      dutySince = now;
      duty = true;
    }
    if (!mine || now - nextAt < 0 || !running.compareAndSet(false, true)) {
      return;
    }
    nextAt = now + interval;
    try {
      executor.execute(() -> turn(fence));
    } catch (RuntimeException refused) {
      running.set(false);
      failed(refused);
    }
  }

  /** Nothing can be done: the database is away, which others say. */
  void rest() {
    duty = false;
  }

  private void turn(Fence fence) {
    try {
      work.run(fence);
      runs.incrementAndGet();
      lastGood = steady.getAsLong();
      lastRun = clock.instant();
      failing = false;
    } catch (LeaseLost elsewhere) {
      LOG.log(Level.DEBUG, "{0} is done by another node now", work.name());
    } catch (VirtualMachineError end) {
      failed(end);
      throw end;
    } catch (Throwable thrown) {
      // whatever it is: a timer that throws is taken away by some servers for good
      failed(thrown);
    } finally {
      running.set(false);
    }
  }

  private void failed(Throwable thrown) {
    failures.incrementAndGet();
    if (!failing) {
      LOG.log(Level.WARNING, work.name() + " failed and is tried again at its next turn", thrown);
    }
    failing = true;
  }

  WorkReport report() {
    long now = steady.getAsLong();
    long limit = Math.max(3 * interval, SHORTEST_LATENESS_NANOS);
    boolean late = duty && now - lastGood > limit && now - dutySince > limit;
    return new WorkReport(
        work.name(),
        work.interval(),
        work.onEveryNode(),
        here,
        lastRun,
        runs.get(),
        failures.get(),
        late);
  }
}
