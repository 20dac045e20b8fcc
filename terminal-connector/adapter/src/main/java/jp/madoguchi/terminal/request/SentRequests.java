package jp.madoguchi.terminal.request;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.RequestLedger;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.SuffixBlock;
import jp.madoguchi.terminal.api.TerminalId;

/**
 * The requests of all servers, as the application's book knows them and the files of a release that
 * had no book. While a request is noted its suffix is not written again, whatever happened in
 * between, and an answer with this suffix is known to be ours.
 */
public final class SentRequests {

  private static final int DAY_DIGITS = 8;

  private record Joined(String node, RequestLedger ledger) {}

  private final FileLedger files;
  private final Clock clock;
  private volatile Joined joined;

  /**
   * @param root {@code capture.dir}
   */
  public SentRequests(Path root, Clock clock) {
    this.files = new FileLedger(root);
    this.clock = clock;
  }

  /**
   * From now on requests can be written.
   *
   * @param ledger the application's book; {@code null}: there is none, and files are kept
   */
  public void join(String node, RequestLedger ledger) {
    joined = new Joined(node, ledger == null ? files : ledger);
  }

  /** From now on none can. */
  public void leave() {
    joined = null;
  }

  private Joined joined() throws LedgerAwayException {
    Joined present = joined;
    if (present == null) {
      throw new LedgerAwayException("no application keeps the book of requests", null);
    }
    return present;
  }

  /** Numbers for suffixes, above those that an earlier release gave on the same day. */
  SuffixBlock reserve(LocalDate today, int count) throws LedgerAwayException {
    RequestLedger ledger = joined().ledger();
    if (ledger == files) {
      return files.reserve(today, 0, count);
    }
    try {
      FileLedger.NumbersGiven before = files.given(today);
      return ledger.reserve(before.day(), before.number(), count);
    } catch (IOException e) {
      throw new LedgerAwayException("the counter of the release before cannot be read", e);
    }
  }

  /**
   * Marks a suffix as used.
   *
   * @param reception 受付番号 that a download asks for, else {@code null}
   * @throws RequestAlreadyWrittenException it was used before
   * @throws LedgerAwayException the mark cannot be kept durably; nothing is marked
   */
  void begin(TerminalId terminal, String suffix, String reception)
      throws RequestAlreadyWrittenException, LedgerAwayException {
    Joined present = joined();
    Instant now = clock.instant();
    boolean before = present.ledger() != files && files.find(suffix).isPresent();
    if (before
        || !present
            .ledger()
            .begin(new SentRequest(suffix, terminal, reception, present.node(), now))) {
      throw new RequestAlreadyWrittenException(suffix, null);
    }
  }

  /** Takes the mark away: it is certain that no request file was left behind. */
  void undo(String suffix) throws LedgerAwayException {
    joined().ledger().undo(suffix);
    files.undo(suffix);
  }

  private Optional<SentRequest> find(String suffix) throws LedgerAwayException {
    Optional<SentRequest> old = files.find(suffix);
    return old.isPresent() ? old : joined().ledger().find(suffix);
  }

  /** Whether the request with this suffix to this terminal was written by one of our servers. */
  public boolean isOurs(TerminalId terminal, String suffix) throws LedgerAwayException {
    return find(suffix).filter(request -> request.isTo(terminal)).isPresent();
  }

  /** Whether it was begun by this server, or by a release that knew only one. */
  boolean isOfThisNode(TerminalId terminal, String suffix) throws LedgerAwayException {
    String node = joined().node();
    return find(suffix)
        .filter(request -> request.isTo(terminal))
        .filter(request -> request.node() == null || request.node().equals(node))
        .isPresent();
  }

  /** Whether the writing of the request with this suffix was begun by us, and before that time. */
  public boolean begunBefore(String suffix, Instant time) throws LedgerAwayException {
    return find(suffix).filter(request -> request.begunAt().isBefore(time)).isPresent();
  }

  /** 受付番号 that the download with this suffix asked for. */
  public Optional<String> receptionNumber(TerminalId terminal, String suffix)
      throws LedgerAwayException {
    return find(suffix).filter(request -> request.isTo(terminal)).map(SentRequest::receptionNumber);
  }

  /** Removes the marks of days before {@code oldest}; their suffixes are too old to be written. */
  public void prune(LocalDate oldest) throws LedgerAwayException {
    files.forgetBefore(oldest);
    joined().ledger().forgetBefore(oldest);
  }

  static boolean isBefore(String suffix, LocalDate oldest) {
    try {
      return suffix.length() > DAY_DIGITS
          && LocalDate.parse(suffix.substring(0, DAY_DIGITS), DateTimeFormatter.BASIC_ISO_DATE)
              .isBefore(oldest);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
