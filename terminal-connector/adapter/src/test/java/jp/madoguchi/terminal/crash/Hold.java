package jp.madoguchi.terminal.crash;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops one transaction of a process at a chosen moment and says so; the process is then killed.
 */
final class Hold {

  /** What the process says on its standard output. */
  static final String WORD = "held";

  private final Moment moment;
  private final AtomicInteger left;

  /**
   * @param text {@code MOMENT:N}, the Nth time; anything without a colon never holds
   */
  Hold(String text) {
    String[] parts = text.split(":");
    moment = parts.length == 2 ? Moment.valueOf(parts[0]) : null;
    left = new AtomicInteger(parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
  }

  void at(Moment reached) {
    if (reached == moment && left.decrementAndGet() == 0) {
      System.out.println(WORD);
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
