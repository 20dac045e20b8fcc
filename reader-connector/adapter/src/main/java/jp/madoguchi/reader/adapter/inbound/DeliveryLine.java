package jp.madoguchi.reader.adapter.inbound;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Timer;
import java.util.TimerTask;
import jp.madoguchi.reader.api.ListenerNotReady;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderListener;

/**
 * The events of one reader on their way to one endpoint: in order, one at a time, on a thread of
 * the server. An endpoint that fails (or whose application is still starting) gets the same event
 * again with growing pauses, and the ones behind it wait; after two minutes it is passed over,
 * because one bad event must not make the reader deaf. An endpoint that says it is not ready
 * ({@link ListenerNotReady}) is waited for without end.
 */
final class DeliveryLine {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final System.Logger LOG = System.getLogger(DeliveryLine.class.getName());

  private final MessageEndpointFactory endpoints;
  private final WorkManager workManager;
  private final Timer timer;
  private final Deque<ReaderEvent> waiting = new ArrayDeque<>();
  private boolean running;
  private boolean closed;
  private long pauseMillis = FIRST_PAUSE_MILLIS;
  private long firstFailureNanos;

  DeliveryLine(MessageEndpointFactory endpoints, WorkManager workManager, Timer timer) {
    this.endpoints = endpoints;
    this.workManager = workManager;
    this.timer = timer;
  }

  synchronized void add(ReaderEvent event) {
    waiting.add(event);
    if (!running && !closed) {
      running = true;
      start();
    }
  }

  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  private void start() {
    try {
      workManager.scheduleWork(new Drain());
    } catch (WorkException e) {
      LOG.log(System.Logger.Level.WARNING, "no thread for a reader event; trying again", e);
      startLater();
    }
  }

  private void startLater() {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            start();
          }
        },
        pauseMillis);
    pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
  }

  private synchronized ReaderEvent head() {
    ReaderEvent event = closed ? null : waiting.peek();
    running = event != null;
    return event;
  }

  private synchronized void done() {
    waiting.poll();
    pauseMillis = FIRST_PAUSE_MILLIS;
    firstFailureNanos = 0;
  }

  /** Whether the event is to be tried again. */
  private synchronized boolean failed() {
    if (firstFailureNanos == 0) {
      firstFailureNanos = System.nanoTime();
    }
    return System.nanoTime() - firstFailureNanos < PATIENCE.toNanos();
  }

  private synchronized void notTheEventsFault() {
    firstFailureNanos = 0;
  }

  private boolean delivered(ReaderEvent event) {
    try {
      MessageEndpoint endpoint = endpoints.createEndpoint(null);
      try {
        ((ReaderListener) endpoint).onReaderEvent(event);
      } finally {
        endpoint.release();
      }
      return true;
    } catch (UnavailableException e) {
      LOG.log(System.Logger.Level.DEBUG, "the endpoint is not ready yet", e);
      return false;
    } catch (RuntimeException e) {
      if (e instanceof ListenerNotReady || e.getCause() instanceof ListenerNotReady) {
        notTheEventsFault();
        return false;
      }
      LOG.log(
          System.Logger.Level.WARNING,
          "an event of reader " + event.reader() + " was not taken; it will come again",
          e);
      return false;
    }
  }

  /** Delivers what waits. */
  private final class Drain implements Work {
    @Override
    public void run() {
      for (ReaderEvent event = head(); event != null; event = head()) {
        if (!delivered(event)) {
          if (failed()) {
            startLater();
            return;
          }
          LOG.log(System.Logger.Level.ERROR, "gave up on an event of reader {0}", event.reader());
        }
        done();
      }
    }

    /**
     * Nothing: {@link DeliveryLine#close()} ends the line. A server may call this after each work
     * that is done (WildFly does), and the next event comes by another one.
     */
    @Override
    public void release() {}
  }
}
