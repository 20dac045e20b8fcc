package jp.madoguchi.acceptance.system;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. */
public final class Until {
  private static final Duration LIMIT = Duration.ofSeconds(45);
  private static final int PAUSE_MILLIS = 50;

  private Until() {}

  /** Returns when it holds; fails with what was waited for when it does not in time. */
  public static void holds(String what, BooleanSupplier condition) {
    found(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** The same for what takes longer by its size. */
  public static void holds(String what, Duration limit, BooleanSupplier condition) {
    found(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Returns what was found. */
  public static <T> T found(String what, Supplier<Optional<T>> search) {
    return found(what, LIMIT, search);
  }

  private static <T> T found(String what, Duration limit, Supplier<Optional<T>> search) {
    long end = System.nanoTime() + limit.toNanos();
    Optional<T> found = search.get();
    while (found.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
      }
      pause();
      found = search.get();
    }
    return found.get();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
