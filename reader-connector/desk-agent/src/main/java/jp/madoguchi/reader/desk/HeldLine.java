package jp.madoguchi.reader.desk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLSocketFactory;

/** Holds the line to one server, again and again, until it is closed. */
final class HeldLine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(HeldLine.class.getName());
  private static final long LAST_WORDS_SECONDS = 5;

  private final InetSocketAddress server;
  private final SSLSocketFactory tls;
  private final DeskReaders readers;
  private final EventLog log;
  private final LeadingLine leading;
  private final ReconnectPauses backoff = new ReconnectPauses(RandomGenerator.getDefault());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile DeskLine line;
  private String lastTrouble = "";

  HeldLine(
      InetSocketAddress server,
      SSLSocketFactory tls,
      DeskReaders readers,
      EventLog log,
      LeadingLine leading) {
    this.server = server;
    this.tls = tls;
    this.readers = readers;
    this.log = log;
    this.leading = leading;
  }

  /** Serves until {@link #close()}. */
  void hold() {
    try {
      while (closed.getCount() > 0) {
        DeskLine next = new DeskLine(log, readers);
        line = next;
        try {
          next.run(tls, server, () -> stands(next));
        } catch (IOException | RuntimeException e) {
          // whatever it was: the desk needs its line back
          trouble(e);
        } finally {
          leading.ended(next);
        }
        pause();
      }
    } finally {
      ended.countDown();
    }
  }

  private void stands(DeskLine now) {
    LOG.log(System.Logger.Level.INFO, "line to {0} stands", server);
    lastTrouble = "";
    backoff.reset();
    leading.stands(now);
  }

  /** The same trouble is not logged with every try. */
  private void trouble(Exception e) {
    String trouble = e.toString();
    if (closed.getCount() > 0 && !trouble.equals(lastTrouble)) {
      LOG.log(System.Logger.Level.WARNING, "no line to {0}: {1}", server, trouble);
      lastTrouble = trouble;
    }
  }

  private void pause() {
    try {
      closed.await(backoff.next(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  /** Ends the line; cards that are held are powered off. The readers are needed until then. */
  @Override
  public void close() {
    closed.countDown();
    DeskLine ending = line;
    if (ending == null) {
      return;
    }
    ending.close();
    try {
      ended.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
