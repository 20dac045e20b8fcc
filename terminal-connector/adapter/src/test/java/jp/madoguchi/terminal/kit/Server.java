package jp.madoguchi.terminal.kit;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.RequestLedger;
import jp.madoguchi.terminal.api.TerminalSharing;
import jp.madoguchi.terminal.delivery.RetryBackoff;
import jp.madoguchi.terminal.exchange.Exchange;

/** One of several servers over the folders of one {@link Site}, with the real connector. */
public final class Server implements AutoCloseable {

  private static final RetryBackoff QUICK =
      new RetryBackoff(Duration.ofMillis(20), Duration.ofMillis(100));

  private final String name;
  private final Site site;
  private final Referee referee;
  private final Referee.Line line;
  private final RequestLedger ledger;
  private Exchange exchange;
  private TestContainer container;

  public Server(String name, Site site, Referee referee, RequestLedger ledger) {
    this.name = name;
    this.site = site;
    this.referee = referee;
    this.line = referee.new Line();
    this.ledger = ledger;
  }

  /** Starts and says its name; it owns nothing yet. */
  public Server start() throws Exception {
    exchange = new Exchange(site.settings(), Site.CLOCK, QUICK);
    container = new TestContainer(line);
    sharing().join(name, ledger);
    exchange.activate(
        container, container.works(), container.getTransactionSynchronizationRegistry());
    return this;
  }

  /** Becomes the owner, as the referee says it. */
  public Server owns() {
    sharing().own(Site.MAIN, referee.next(Site.MAIN));
    return this;
  }

  /** Ends as a killed process does, as far as files and transactions tell. */
  public void dies() {
    exchange.deactivate();
  }

  public TerminalSharing sharing() {
    return exchange.sharing();
  }

  public Exchange exchange() {
    return exchange;
  }

  public Referee.Line line() {
    return line;
  }

  public String name() {
    return name;
  }

  /** A folder of its store. */
  public Path folder(String which) throws Exception {
    return site.settings().captureFolder().resolve(name).resolve(which);
  }

  /** How many files of results lie in a folder of its store. */
  public long count(String which) {
    try (Stream<Path> files = StoredFiles.below(folder(which))) {
      return files.filter(file -> file.getFileName().toString().endsWith(".xml")).count();
    } catch (NoSuchFileException none) {
      return 0;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (exchange != null) {
      exchange.deactivate();
    }
  }
}
