package jp.madoguchi.node;

import java.time.Duration;

/**
 * Work that is done again and again (定期処理): a CDI bean of this type is found and driven by the
 * node's one timer. It is never done twice at once, and whatever it throws is counted and told.
 */
public interface PeriodicWork {
  /** Its name for operations and for its lease: 1 to 40 of {@code a-z -}, no other work's. */
  String name();

  /** From one beginning to the next, at least a second. */
  Duration interval();

  /** Whether each server does it for itself; else one of all does it, under a lease. */
  default boolean onEveryNode() {
    return false;
  }

  /** Whether it goes on while the database is away; only work of every node can. */
  default boolean withoutDatabase() {
    return false;
  }

  /**
   * One turn, outside of any transaction.
   *
   * @param fence to be shown in each transaction that writes ({@link Leases#require}), so that a
   *     paused server that wakes up does nothing twice; null for work of every node
   */
  void run(Fence fence);

  /** The lease of the one who does it. */
  default String lease() {
    return "timer/" + name();
  }
}
