package jp.madoguchi.terminal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.NodeFolders;
import jp.madoguchi.terminal.capture.PutBack;
import jp.madoguchi.terminal.capture.StoreInUseException;
import jp.madoguchi.terminal.capture.StoreNames;

/**
 * Puts one quarantined file back, in the store in which it lies. When no server works on that, this
 * process does it itself under the store's lock; otherwise it leaves the key for the server and
 * waits for it.
 */
final class PutBackRequest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration STEP = Duration.ofMillis(20);
  private static final int FEWEST_DIGITS = 8;

  private final Path folder;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  PutBackRequest(Path folder, Clock clock, PrintStream out, PrintStream err) {
    this.folder = folder;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /**
   * @param beginning the key or at least eight of its first digits
   */
  int run(String beginning) throws IOException {
    Map<String, Path> meant = new TreeMap<>();
    for (Path store : new NodeFolders(folder).stores()) {
      StoreNames.of(store, clock).quarantined().stream()
          .map(one -> one.capture().key())
          .filter(key -> key.startsWith(beginning))
          .forEach(key -> meant.put(key, store));
    }
    if (beginning.length() < FEWEST_DIGITS || meant.size() > 1) {
      err.println("give at least " + FEWEST_DIGITS + " digits of one key");
      return ExchangeCommand.WRONG_WORDS;
    }
    if (meant.isEmpty()) {
      err.println("no file in quarantine has the key " + beginning);
      return ExchangeCommand.NOT_THERE;
    }
    String key = meant.keySet().iterator().next();
    return putBack(key, meant.get(key));
  }

  private int putBack(String key, Path where) throws IOException {
    try (CaptureStore store = CaptureStore.open(where, clock)) {
      return answer(store.requeue(key).isPresent(), key);
    } catch (StoreInUseException serverRuns) {
      return ask(key, where);
    }
  }

  private int ask(String key, Path where) throws IOException {
    PutBack putBack = PutBack.in(where);
    putBack.ask(key);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (putBack.isOpen(key)) {
      if (System.nanoTime() - end > 0) {
        err.println("the server has not answered yet; it puts the file back as soon as it can");
        return ExchangeCommand.NOT_ANSWERED;
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
    return answer(true, key);
  }

  private int answer(boolean done, String key) {
    if (done) {
      out.println("put back " + key);
      return ExchangeCommand.DONE;
    }
    err.println("no file in quarantine has the key " + key);
    return ExchangeCommand.NOT_THERE;
  }
}
