package jp.madoguchi.terminal.kit;

import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import jakarta.resource.spi.work.WorkRejectedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread per work. */
public final class TestWorkManager implements WorkManager {

  private final AtomicInteger running = new AtomicInteger();
  private volatile int most = Integer.MAX_VALUE;

  /** Works that have not ended. */
  public int running() {
    return running.get();
  }

  /** From now on rejects what would go beyond. */
  public void allowAtMost(int works) {
    most = works;
  }

  @Override
  public long startWork(Work work, long timeout, ExecutionContext context, WorkListener listener)
      throws WorkRejectedException {
    if (running.get() >= most) {
      throw new WorkRejectedException("no threads left");
    }
    running.incrementAndGet();
    CountDownLatch started = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              started.countDown();
              try {
                work.run();
              } finally {
                work.release(); // as WildFly does
                running.decrementAndGet();
              }
            },
            "work-" + work.getClass().getSimpleName());
    thread.setDaemon(true);
    thread.start();
    try {
      started.await();
    } catch (InterruptedException e) {
      throw new WorkRejectedException(e);
    }
    return 0;
  }

  @Override
  public long startWork(Work work) throws WorkRejectedException {
    return startWork(work, INDEFINITE, null, null);
  }

  @Override
  public void doWork(Work work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void scheduleWork(Work work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void scheduleWork(
      Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException();
  }
}
