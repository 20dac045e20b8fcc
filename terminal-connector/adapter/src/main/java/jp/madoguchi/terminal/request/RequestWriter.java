package jp.madoguchi.terminal.request;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.api.UnmappableCharacterException;
import jp.madoguchi.terminal.capture.Durable;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.settings.TerminalSettings;
import jp.madoguchi.terminal.state.FolderProbe;
import jp.madoguchi.terminal.state.StateBoard;

/**
 * Writes request files: a temporary name in the request folder, forced to the disk, renamed. 連携ソフト
 * therefore sees all of a request or nothing (§1.4).
 */
public final class RequestWriter {

  /** For so long a suffix may be used after it was reserved. */
  public static final int SUFFIX_DAYS = 31;

  private static final Pattern SUFFIX = Pattern.compile("[0-9]{12,17}");

  private final MessageCodec codec = new MessageCodec();
  private final Path captureFolder;
  private final SentRequests sent;
  private final StateBoard board;
  private final Clock clock;
  private final Set<Path> placing = ConcurrentHashMap.newKeySet();

  /**
   * @param captureFolder where requests are noted when the application keeps no book of them
   */
  public RequestWriter(Path captureFolder, SentRequests sent, StateBoard board, Clock clock) {
    this.captureFolder = captureFolder;
    this.sent = sent;
    this.board = board;
    this.clock = clock;
  }

  /**
   * Writes one request.
   *
   * @param name the request's name; its suffix was reserved before
   * @param message already carries the suffix as its identifier
   */
  public RequestTicket write(TerminalSettings terminal, MessageName name, TerminalMessage message)
      throws TerminalException {
    byte[] bytes = encoded(terminal, message);
    refuseUsed(terminal, name);
    try {
      sent.begin(terminal.id(), name.suffix(), reception(message));
    } catch (LedgerAwayException e) {
      throw notKept(terminal.id(), e);
    }
    place(terminal, name, bytes);
    return new RequestTicket(terminal.id(), name.suffix(), name.fileName(), clock.instant());
  }

  private static String reception(TerminalMessage message) {
    return message instanceof BulkDownloadRequest download && download.body() != null
        ? download.body().receptionNumber()
        : null;
  }

  /**
   * Nobody can say which suffixes are used, so no request is made. Where that is kept in files
   * their folder is down; else no folder is to blame.
   */
  public TerminalUnavailableException notKept(TerminalId terminal, LedgerAwayException away) {
    if (away.getCause() instanceof IOException) {
      return new TerminalUnavailableException(
          board.down(terminal, TerminalPart.CAPTURE, TerminalFault.NOT_WRITABLE, captureFolder),
          away);
    }
    return new TerminalUnavailableException(
        TerminalState.down(
            terminal,
            TerminalPart.REQUEST_FOLDER,
            clock.instant(),
            TerminalFault.DATABASE_AWAY,
            ""),
        away);
  }

  private byte[] encoded(TerminalSettings terminal, TerminalMessage message)
      throws UnmappableCharacterException {
    try {
      return codec.write(message, terminal.encoding());
    } catch (MessageException e) {
      if (e.reason() == MessageException.Reason.UNMAPPABLE_CHARACTER) {
        String character = e.codePoint() < 0 ? "" : Character.toString(e.codePoint());
        throw new UnmappableCharacterException(character, e);
      }
      throw new IllegalArgumentException("not a writable request: " + e.getMessage(), e);
    }
  }

  private void refuseUsed(TerminalSettings terminal, MessageName name)
      throws RequestAlreadyWrittenException {
    if (!SUFFIX.matcher(name.suffix()).matches()) {
      throw new IllegalArgumentException("suffix was not reserved here: " + name.suffix());
    }
    boolean expired =
        SentRequests.isBefore(name.suffix(), LocalDate.now(clock).minusDays(SUFFIX_DAYS));
    Path request = terminal.folders().request(name).resolve(name.fileName());
    Path answer = terminal.folders().result(name).resolve(name.responseName().fileName());
    if (expired || Files.exists(request) || Files.exists(answer)) {
      throw new RequestAlreadyWrittenException(name.suffix(), null);
    }
  }

  private void place(TerminalSettings terminal, MessageName name, byte[] bytes)
      throws TerminalException {
    Path folder = terminal.folders().request(name);
    Path beside = folder.resolve("." + name.fileName() + ".tmp");
    boolean renaming = false;
    placing.add(beside);
    try {
      Files.deleteIfExists(beside);
      Durable.write(beside, bytes);
      renaming = true;
      Files.move(beside, folder.resolve(name.fileName()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      withdraw(name, beside, renaming);
      TerminalFault fault = FolderProbe.writingFault(folder).orElse(TerminalFault.NOT_WRITABLE);
      throw unavailable(terminal, TerminalPart.REQUEST_FOLDER, fault, folder, e);
    } finally {
      placing.remove(beside);
    }
    Durable.forceFolder(folder);
    board.up(terminal.id(), TerminalPart.REQUEST_FOLDER, folder);
  }

  /**
   * Frees the suffix again when the request certainly was not sent. A rename that failed halfway on
   * a share may have happened: only finding the temporary file still there proves that it did not.
   */
  private void withdraw(MessageName name, Path beside, boolean renaming) {
    try {
      boolean removed = Files.deleteIfExists(beside);
      if (removed || !renaming) {
        sent.undo(name.suffix());
      }
    } catch (IOException | LedgerAwayException stillUnknown) {
      System.getLogger(RequestWriter.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "request {0}: unknown whether it was written, its suffix stays used",
              name.suffix());
    }
  }

  /**
   * Removes from a request folder what an earlier process of this server that died while writing
   * has left there: it names a person and was certainly never sent, because its name was not its
   * final one. Another server may be writing in this moment; what it left is removed when it is
   * old.
   */
  public void clearUnsent(TerminalSettings terminal, Path folder)
      throws IOException, LedgerAwayException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.tmp")) {
      for (Path file : files) {
        String hidden = file.getFileName().toString();
        Optional<MessageName> name =
            MessageName.tryParse(hidden.substring(1, hidden.length() - ".tmp".length()));
        if (name.isPresent()
            && !placing.contains(file)
            && sent.isOfThisNode(terminal.id(), name.get().suffix())
            && Files.deleteIfExists(file)) {
          sent.undo(name.get().suffix());
        }
      }
    }
  }

  private TerminalUnavailableException unavailable(
      TerminalSettings terminal,
      TerminalPart part,
      TerminalFault fault,
      Path path,
      IOException cause) {
    return new TerminalUnavailableException(board.down(terminal.id(), part, fault, path), cause);
  }
}
