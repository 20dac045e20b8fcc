package jp.madoguchi.terminal.virtual.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults switched on, by a scenario or by hand. Safe for use by many threads. */
public final class Faults {
  private final Clock clock;
  private final Instant start;
  private final List<Switched> all = new ArrayList<>();
  private int last;

  /** Offsets since the start count from now. */
  public Faults(Clock clock) {
    this.clock = clock;
    this.start = clock.instant();
  }

  /**
   * A fault and what became of it.
   *
   * @param id its number
   * @param left how often it will still strike, -1 for every time
   * @param struck how often it struck
   * @param active whether it can strike now
   */
  public record FaultState(int id, StagedFault fault, int left, long struck, boolean active) {}

  /** When offsets began to count. */
  public Instant start() {
    return start;
  }

  /** Switches a fault on as a scenario says it; gives its number. */
  public synchronized int add(StagedFault fault) {
    all.add(new Switched(++last, fault));
    return last;
  }

  /** The same by hand: what has no beginning begins now. */
  public int addNow(StagedFault fault) {
    Span span = fault.span().beginningAt(Duration.between(start, clock.instant()));
    return add(
        new StagedFault(
            fault.kind(),
            span,
            fault.count(),
            fault.family(),
            fault.person(),
            fault.reader(),
            fault.details()));
  }

  /** Switches a fault off; false when there is none with this number. */
  public synchronized boolean end(int id) {
    return all.removeIf(switched -> switched.id == id);
  }

  /** Switches everything off. */
  public synchronized void clear() {
    all.clear();
  }

  /** All faults in the order in which they were switched on. */
  public synchronized List<FaultState> list() {
    Instant now = clock.instant();
    return all.stream()
        .map(one -> new FaultState(one.id, one.fault, one.left, one.struck, one.active(now, start)))
        .toList();
  }

  /** The faults that strike this occasion, each of which has then struck once more. */
  public synchronized Struck strike(FaultOccasion occasion) {
    Instant now = clock.instant();
    List<StagedFault> struck = new ArrayList<>();
    for (Switched one : all) {
      if (one.active(now, start) && one.fault.strikes(occasion)) {
        one.strike();
        struck.add(one.fault);
      }
    }
    return new Struck(List.copyOf(struck));
  }

  /** The central outage that holds now. */
  public synchronized Optional<StagedFault> outage() {
    return whole(FaultKind.OUTAGE).map(one -> one.fault);
  }

  /** The restart that holds now. */
  public synchronized Optional<StagedFault> restart() {
    return whole(FaultKind.RESTART).map(one -> one.fault);
  }

  private Optional<Switched> whole(FaultKind kind) {
    Instant now = clock.instant();
    return all.stream()
        .filter(one -> one.fault.kind() == kind && one.fault.span().holds(now, start))
        .findFirst();
  }

  private static final class Switched {
    private final int id;
    private final StagedFault fault;
    private int left;
    private long struck;

    private Switched(int id, StagedFault fault) {
      this.id = id;
      this.fault = fault;
      this.left = fault.count() == 0 ? -1 : fault.count();
    }

    private boolean active(Instant now, Instant start) {
      return left != 0 && fault.span().holds(now, start);
    }

    private void strike() {
      struck++;
      if (left > 0) {
        left--;
      }
    }
  }
}
