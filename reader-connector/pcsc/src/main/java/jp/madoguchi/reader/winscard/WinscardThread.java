package jp.madoguchi.reader.winscard;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.reader.pcsc.PcscException;
import jp.madoguchi.reader.pcsc.PcscTimeoutException;

/**
 * The thread on which one connection calls the library. A call into the library cannot be cut off
 * from outside: who waits for it gives up in time, and the thread cleans up behind the call
 * whenever it returns.
 */
final class WinscardThread {
  /** A library that swallows more threads than this is given no new one. */
  private static final int MOST_STUCK = 16;

  private static final AtomicInteger STUCK = new AtomicInteger();

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "PC/SC library");
            thread.setDaemon(true);
            thread.setContextClassLoader(null); // it may outlive the application that began it
            return thread;
          });
  private final Runnable atEnd;
  private CompletableFuture<?> running = CompletableFuture.completedFuture(null);
  private boolean closed;

  /**
   * @param atEnd runs last, on the thread
   * @throws IOException when too many calls have not come back
   */
  WinscardThread(Runnable atEnd) throws IOException {
    if (STUCK.get() >= MOST_STUCK) {
      throw new IOException(MOST_STUCK + " calls have not come back from the PC/SC library");
    }
    this.atEnd = atEnd;
  }

  synchronized boolean closed() {
    return closed;
  }

  /**
   * Begins a call.
   *
   * @throws IOException when this has been closed; the call is not made then
   */
  synchronized <T> CompletableFuture<T> begin(Callable<T> call) throws IOException {
    if (closed) {
      throw new IOException("the connection is closed");
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    running = result;
    worker.execute(() -> run(call, result));
    return result;
  }

  private static <T> void run(Callable<T> call, CompletableFuture<T> result) {
    boolean awaited;
    try {
      awaited = result.complete(call.call());
    } catch (Exception | LinkageError e) {
      awaited = result.completeExceptionally(e);
    }
    if (!awaited) {
      STUCK.decrementAndGet();
    }
  }

  /**
   * Waits for a call.
   *
   * @throws PcscTimeoutException when it takes longer; this is closed then
   * @throws IOException when the service is gone, or this was closed meanwhile
   */
  <T> T await(String name, CompletableFuture<T> call, Duration limit)
      throws IOException, PcscException {
    try {
      return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      throw new PcscTimeoutException(name, e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException(name + " was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PcscException answer) {
        throw answer;
      }
      close();
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** Ends it: whoever waits is told at once, the thread ends after the call that is under way. */
  synchronized void close() {
    if (!closed) {
      closed = true;
      if (running.completeExceptionally(new IOException("closed under a call"))) {
        STUCK.incrementAndGet();
      }
      worker.execute(atEnd);
      worker.shutdown();
    }
  }
}
