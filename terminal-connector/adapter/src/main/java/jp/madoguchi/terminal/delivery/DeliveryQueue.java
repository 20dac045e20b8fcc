package jp.madoguchi.terminal.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is to be delivered, by lanes. One lane never has two deliveries under way; one that failed
 * waits aside and lets the others of its lane pass.
 *
 * <p>When several different deliveries have failed in a row and one then succeeds, the cause was
 * common (the database was down) and is over: all that wait aside are due at once.
 */
public final class DeliveryQueue {

  private static final int COMMON_CAUSE = 2;

  /** A delivery on its way through the queue. */
  static final class Entry {
    private final Delivery delivery;
    private final long order;
    private int failures;
    private long due;

    private Entry(Delivery delivery, long order, long due) {
      this.delivery = delivery;
      this.order = order;
      this.due = due;
    }

    Delivery delivery() {
      return delivery;
    }

    int failures() {
      return failures;
    }

    private long order() {
      return order;
    }
  }

  private static final class Lane {
    private final PriorityQueue<Entry> entries =
        new PriorityQueue<>(Comparator.comparingLong(Entry::order));
    private boolean busy;
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Lane> lanes = new HashMap<>();
  private final Deque<Lane> ready = new ArrayDeque<>();
  private final PriorityQueue<Entry> aside =
      new PriorityQueue<>((one, other) -> Long.signum(one.due - other.due));
  private final Set<Entry> failedInARow = new HashSet<>();
  private final RetryBackoff backoff;
  private long orders;
  private long ordersOfFirst = Long.MIN_VALUE;
  private boolean closed;

  public DeliveryQueue(RetryBackoff backoff) {
    this.backoff = backoff;
  }

  /** Queues a delivery for now. */
  public void submit(Delivery delivery) {
    submit(delivery, Duration.ZERO);
  }

  /** Queues a delivery for later. */
  public void submit(Delivery delivery, Duration delay) {
    lock.lock();
    try {
      add(new Entry(delivery, orders++, System.nanoTime() + delay.toNanos()), delay.isZero());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Queues a delivery for now, before all of its lane that were submitted otherwise, and after
   * those that were submitted so.
   */
  public void submitFirst(Delivery delivery) {
    lock.lock();
    try {
      add(new Entry(delivery, ordersOfFirst++, System.nanoTime()), true);
    } finally {
      lock.unlock();
    }
  }

  private void add(Entry entry, boolean now) {
    if (now) {
      enter(entry);
    } else {
      aside.add(entry);
    }
    changed.signal();
  }

  private void enter(Entry entry) {
    Lane lane = lanes.computeIfAbsent(entry.delivery.lane(), unused -> new Lane());
    if (!lane.busy && lane.entries.isEmpty()) {
      ready.add(lane);
    }
    lane.entries.add(entry);
  }

  /**
   * Waits for the next delivery; empty once the queue is closed. Every entry must be given back.
   */
  Optional<Entry> take() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        long wait = enterDue();
        Lane lane = ready.poll();
        if (lane != null) {
          lane.busy = true;
          if (!ready.isEmpty()) {
            changed.signal();
          }
          return Optional.of(lane.entries.remove());
        }
        changed.awaitNanos(wait);
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Lets in what has waited long enough; returns how long the next one has to wait. */
  private long enterDue() {
    long now = System.nanoTime();
    while (!aside.isEmpty() && aside.peek().due - now <= 0) {
      enter(aside.remove());
    }
    return aside.isEmpty() ? TimeUnit.HOURS.toNanos(1) : aside.peek().due - now;
  }

  void succeeded(Entry entry) {
    lock.lock();
    try {
      if (failedInARow.size() >= COMMON_CAUSE) {
        aside.stream()
            .filter(one -> one.failures > 0)
            .toList()
            .forEach(
                one -> {
                  aside.remove(one);
                  enter(one);
                });
      }
      failedInARow.clear();
      free(entry);
    } finally {
      lock.unlock();
    }
  }

  /** Puts the entry aside; returns for how long. */
  Duration failed(Entry entry) {
    lock.lock();
    try {
      entry.failures++;
      Duration wait = backoff.after(entry.failures);
      entry.due = System.nanoTime() + wait.toNanos();
      aside.add(entry);
      failedInARow.add(entry);
      free(entry);
      return wait;
    } finally {
      lock.unlock();
    }
  }

  private void free(Entry entry) {
    Lane lane = lanes.get(entry.delivery.lane());
    lane.busy = false;
    if (lane.entries.isEmpty()) {
      lanes.remove(entry.delivery.lane());
    } else {
      ready.add(lane);
    }
    changed.signal();
  }

  /** Lets every worker go home after what it has in hand. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
