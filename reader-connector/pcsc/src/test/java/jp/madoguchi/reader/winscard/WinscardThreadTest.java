package jp.madoguchi.reader.winscard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.reader.pcsc.PcscException;
import jp.madoguchi.reader.pcsc.PcscTimeoutException;
import org.junit.jupiter.api.Test;

/** Calls that do not come back, as a driver that hangs makes them. */
class WinscardThreadTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int MOST_STUCK = 16;

  @Test
  void aCallThatTakesTooLongIsGivenUpAndCleanedUpBehindWhenItReturns() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch cleaned = new CountDownLatch(1);
    WinscardThread thread = new WinscardThread(cleaned::countDown);
    CompletableFuture<Boolean> call = thread.begin(() -> hangs.await(1, TimeUnit.MINUTES));

    assertThrows(PcscTimeoutException.class, () -> thread.await("call", call, SHORT));

    assertTrue(thread.closed());
    assertThrows(IOException.class, () -> thread.begin(() -> true));
    assertEquals(1, cleaned.getCount(), "not while the call may still use what is cleaned up");
    hangs.countDown();
    assertTrue(cleaned.await(20, TimeUnit.SECONDS));
  }

  @Test
  void whoeverWaitsIsToldWhenItIsClosed() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch cleaned = new CountDownLatch(1);
    WinscardThread thread = new WinscardThread(cleaned::countDown);
    CompletableFuture<Boolean> call = thread.begin(() -> hangs.await(1, TimeUnit.MINUTES));
    thread.close();
    IOException told = assertThrows(IOException.class, () -> thread.await("call", call, LONG));
    assertFalse(told instanceof PcscTimeoutException);
    hangs.countDown();
    assertTrue(cleaned.await(20, TimeUnit.SECONDS));
  }

  @Test
  void anAnswerThatIsAnErrorEndsNothingAndALostServiceEndsIt() throws Exception {
    WinscardThread thread = new WinscardThread(() -> {});
    CompletableFuture<?> refused =
        thread.begin(
            () -> {
              throw new PcscException("connect", 0x8010000C);
            });
    assertThrows(PcscException.class, () -> thread.await("connect", refused, LONG));
    assertFalse(thread.closed());
    CompletableFuture<?> lost =
        thread.begin(
            () -> {
              throw new IOException("gone");
            });
    assertThrows(IOException.class, () -> thread.await("connect", lost, LONG));
    assertTrue(thread.closed());
  }

  @Test
  void aLibraryThatSwallowsThreadsGetsNoMoreUntilTheyComeBack() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    List<WinscardThread> stuck = new ArrayList<>();
    for (int i = 0; i < MOST_STUCK; i++) {
      WinscardThread thread = new WinscardThread(ended::incrementAndGet);
      thread.begin(() -> hangs.await(1, TimeUnit.MINUTES));
      thread.close();
      stuck.add(thread);
    }
    String why = assertThrows(IOException.class, () -> new WinscardThread(() -> {})).getMessage();
    assertTrue(why.contains(Integer.toString(MOST_STUCK)), why);

    hangs.countDown();
    while (ended.get() < stuck.size()) {
      Thread.onSpinWait();
    }
    new WinscardThread(() -> {}).close();
  }
}
