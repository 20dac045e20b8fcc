package jp.madoguchi.reader.desk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLSocketFactory;

/** Holds the line to the server, for ever. */
public final class DeskAgent implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DeskAgent.class.getName());

  private static final long LAST_WORDS_SECONDS = 5;

  private final InetSocketAddress server;
  private final SSLSocketFactory tls;
  private final DeskReaders readers;
  private final EventLog log = new EventLog();
  private final ReconnectPauses backoff = new ReconnectPauses(RandomGenerator.getDefault());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile DeskLine line;
  private String lastTrouble = "";

  /**
   * @param server where the resource adapter listens; the name is resolved for each try
   * @param tls with the agent's certificate, trusting the server's authority alone
   */
  public DeskAgent(InetSocketAddress server, SSLSocketFactory tls, DeskReaders readers) {
    this.server = server;
    this.tls = tls;
    this.readers = readers;
  }

  /** Watches the readers and serves until {@link #close()}. */
  public void run() {
    try {
      readers.watch(log);
      hold();
    } finally {
      ended.countDown();
    }
  }

  private void hold() {
    while (closed.getCount() > 0) {
      line = new DeskLine(log, readers);
      try {
        line.run(tls, server, this::welcomed);
      } catch (IOException | RuntimeException e) {
        // whatever it was: the desk needs its line back
        trouble(e);
      }
      pause();
    }
  }

  private void welcomed() {
    LOG.log(System.Logger.Level.INFO, "line to {0} stands", server);
    lastTrouble = "";
    backoff.reset();
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

  /** Ends the line; cards that are held are powered off. */
  @Override
  public void close() {
    closed.countDown();
    DeskLine ending = line;
    if (ending != null) {
      ending.close();
      awaitEnd();
    }
    readers.close();
  }

  /** The readers are needed until the cards are powered off. */
  private void awaitEnd() {
    try {
      ended.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
