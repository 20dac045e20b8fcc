package jp.madoguchi.terminal.exchange;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.Neighbours;
import jp.madoguchi.terminal.folder.Originals;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.request.RequestWriter;
import jp.madoguchi.terminal.request.SentRequests;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.TerminalSettings;
import jp.madoguchi.terminal.sharing.Holdings;

/**
 * Removes files with personal data that nobody needs any more: from the store by the retention of
 * their family, and from the terminal's folders what is ours and was forgotten there.
 */
final class Housekeeping {

  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

  /** A request is written in well below a second; a temporary file this old is of a crash. */
  private static final Duration ABANDONED = Duration.ofMinutes(10);

  private final ConnectorSettings settings;
  private final CaptureStore store;
  private final Neighbours neighbours;
  private final Holdings holdings;
  private final SentRequests sent;
  private final Clock clock;

  Housekeeping(
      ConnectorSettings settings,
      CaptureStore store,
      Neighbours neighbours,
      Holdings holdings,
      SentRequests sent,
      Clock clock) {
    this.settings = settings;
    this.store = store;
    this.neighbours = neighbours;
    this.holdings = holdings;
    this.sent = sent;
    this.clock = clock;
  }

  void run() throws IOException {
    Map<String, Integer> expired = store.expire(settings.retention(), this::mayStillLie);
    expired.forEach((family, count) -> log("retention: {0} files of {1} removed", count, family));
    boolean owner = !holdings.all().isEmpty();
    if (owner) {
      neighbours
          .expire(settings.retention(), this::mayStillLie)
          .forEach((family, count) -> log("retention: {0} files of {1} removed", count, family));
    }
    try {
      clearTerminals();
    } catch (LedgerAwayException later) {
      log("whose requests they are cannot be asked now, the terminals'' folders are cleared later");
    }
  }

  private void clearTerminals() throws IOException, LedgerAwayException {
    int days = settings.retention().longest() + RequestWriter.SUFFIX_DAYS;
    sent.prune(LocalDate.now(clock).minusDays(days));
    for (TerminalSettings terminal : settings.terminals()) {
      if (holdings.of(terminal.id()).isEmpty()) {
        continue;
      }
      for (Path folder : terminal.folders().requests()) {
        removeAbandoned(folder);
      }
      if (terminal.forgottenDays() > 0) {
        removeForgotten(terminal);
      }
    }
  }

  private boolean mayStillLie(Capture capture) {
    return settings
        .terminal(capture.terminal())
        .filter(terminal -> Originals.mayStillLie(terminal, capture))
        .isPresent();
  }

  /**
   * Originals that were delivered long ago: those of our own requests and of the face readers; an
   * answer to another program is that program's.
   */
  private void removeForgotten(TerminalSettings terminal) throws IOException, LedgerAwayException {
    LocalDate oldest = LocalDate.now(clock).minusDays(terminal.forgottenDays());
    Map<String, Capture> delivered = new HashMap<>();
    for (Capture capture : store.deliveredBefore(oldest)) {
      if (capture.terminal().equals(terminal.id())) {
        delivered.put(capture.source() + capture.fileName(), capture);
      }
    }
    for (CaptureSource source : CaptureSource.values()) {
      for (Path folder : Originals.folders(terminal, source)) {
        removeForgotten(folder, source, delivered);
      }
    }
  }

  private void removeForgotten(Path folder, CaptureSource source, Map<String, Capture> delivered)
      throws LedgerAwayException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Capture capture = delivered.get(source + file.getFileName().toString());
        if (capture != null
            && isOurs(capture)
            && Originals.remove(file, source, capture.key())
            && Files.notExists(file)) {
          log("forgotten result removed from {0}: {1}", folder, capture.fileName());
        }
      }
    } catch (IOException notReadableNow) {
      log("{0} cannot be looked through now: {1}", folder, notReadableNow.toString());
    }
  }

  private boolean isOurs(Capture capture) throws LedgerAwayException {
    Optional<MessageName> name = MessageName.tryParse(capture.fileName());
    return capture.source() == CaptureSource.FACE
        || name.isPresent() && sent.isOurs(capture.terminal(), name.get().suffix());
  }

  /** The temporary file of a request whose writing a crash ended; it was certainly not sent. */
  private void removeAbandoned(Path folder) throws LedgerAwayException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*req_*.tmp")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        Optional<MessageName> request =
            MessageName.tryParse(name.substring(1, name.length() - ".tmp".length()));
        if (request.isPresent()
            && sent.begunBefore(request.get().suffix(), clock.instant().minus(ABANDONED))
            && Files.deleteIfExists(file)) {
          log("abandoned request removed from {0}: {1}", folder, name);
        }
      }
    } catch (IOException notReadableNow) {
      log("{0} cannot be looked through now: {1}", folder, notReadableNow.toString());
    }
  }

  private static void log(String text, Object... what) {
    LOG.log(System.Logger.Level.INFO, text, what);
  }
}
