package jp.madoguchi.terminal.virtual;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come true, as briefly as possible. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Eventually() {}

  public static void until(String what, Callable<Boolean> condition) throws Exception {
    until(what, PATIENCE, condition);
  }

  /** The same for what takes longer on a busy machine. */
  public static void until(String what, Duration patience, Callable<Boolean> condition)
      throws Exception {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        fail("did not come true within " + patience + ": " + what);
      }
      Thread.sleep(10);
    }
  }
}
