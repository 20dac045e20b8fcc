package jp.madoguchi.terminal.virtual.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.madoguchi.terminal.virtual.faults.FaultDetails;
import jp.madoguchi.terminal.virtual.faults.Faults;
import jp.madoguchi.terminal.virtual.faults.StagedFault;

/**
 * The line to the centre. While it is out, everything that needs the centre waits in its order;
 * afterwards it comes at the rate that the outage says, and what is new waits behind.
 */
final class CentralLine {
  private final Faults faults;
  private final Clock clock;
  private final Executor workers;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int drain = FaultDetails.USUAL.drain();
  private Instant drainingSince;
  private long drained;

  CentralLine(Faults faults, Clock clock, Executor workers) {
    this.faults = faults;
    this.clock = clock;
    this.workers = workers;
  }

  /** Whether work sent now would be done now. */
  synchronized boolean open() {
    return waiting.isEmpty() && faults.outage().isEmpty();
  }

  /** Does the work on the caller's thread, or later when the line is out. */
  void send(Runnable work) {
    synchronized (this) {
      if (!open()) {
        waiting.add(work);
        return;
      }
    }
    work.run();
  }

  synchronized int waiting() {
    return waiting.size();
  }

  /** What waits is lost. */
  synchronized void forget() {
    waiting.clear();
  }

  /** To be called often: lets through what is due. */
  synchronized void tick() {
    Optional<StagedFault> outage = faults.outage();
    if (outage.isPresent()) {
      drain = outage.get().details().drain();
      drainingSince = null;
      return;
    } else if (waiting.isEmpty()) {
      drainingSince = null;
      return;
    }
    if (drainingSince == null) {
      drainingSince = clock.instant();
      drained = 0;
    }
    long millis = Duration.between(drainingSince, clock.instant()).toMillis();
    long due = 1 + millis * drain / 60_000;
    for (; drained < due && !waiting.isEmpty(); drained++) {
      workers.execute(waiting.poll());
    }
  }
}
