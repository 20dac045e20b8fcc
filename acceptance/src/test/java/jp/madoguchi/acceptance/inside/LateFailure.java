package jp.madoguchi.acceptance.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.reception.BoardChange;

/**
 * Makes transactions of the reception fail at their very end, when everything has been written and
 * the board is about to be told.
 */
@ApplicationScoped
public class LateFailure {

  private static volatile Runnable inTransaction = () -> {};
  private static volatile boolean failing;
  private static final AtomicInteger CALLS = new AtomicInteger();

  void stand(@Observes BoardChange change) {
    if (change.sessionId() == 0) {
      return;
    }
    CALLS.incrementAndGet();
    inTransaction.run();
    if (failing) {
      throw new IllegalStateException("made to fail by the test");
    }
  }

  /** From now on every transaction that changes a session fails; closing ends that. */
  static Ended begin() {
    CALLS.set(0);
    failing = true;
    return () -> failing = false;
  }

  /** Runs something within every such transaction, before its end; closing ends that. */
  static Ended watch(Runnable look) {
    inTransaction = look;
    return () -> inTransaction = () -> {};
  }

  /** How many transactions came to their end since {@link #begin()}. */
  static int calls() {
    return CALLS.get();
  }

  /** Ends what was begun. */
  interface Ended extends AutoCloseable {
    @Override
    void close();
  }
}
