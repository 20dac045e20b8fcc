package jp.madoguchi.reader.desk;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;

/**
 * Holds a line to each of the hospital's servers, for ever: a clerk's page may be with any of them,
 * and each must reach the card. One of the lines tells what happens at the readers.
 */
public final class DeskAgent implements AutoCloseable {
  private final DeskReaders readers;
  private final EventLog log = new EventLog();
  private final List<HeldLine> lines;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param servers where the resource adapters listen; a name is resolved for each try
   * @param tls with the agent's certificate, trusting the servers' authority alone
   */
  public DeskAgent(List<InetSocketAddress> servers, SSLSocketFactory tls, DeskReaders readers) {
    this.readers = readers;
    LeadingLine leading = new LeadingLine();
    this.lines =
        servers.stream().map(server -> new HeldLine(server, tls, readers, log, leading)).toList();
  }

  /** Watches the readers and serves until {@link #close()}. */
  public void run() {
    readers.watch(log);
    for (HeldLine line : lines) {
      Thread thread = new Thread(line::hold, "desk line");
      thread.setDaemon(true);
      thread.start();
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the lines; cards that are held are powered off. */
  @Override
  public void close() {
    lines.forEach(HeldLine::close);
    readers.close();
    closed.countDown();
  }
}
