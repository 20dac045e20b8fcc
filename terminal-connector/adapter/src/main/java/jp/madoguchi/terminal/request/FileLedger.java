package jp.madoguchi.terminal.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.RequestLedger;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.SuffixBlock;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.capture.Durable;
import jp.madoguchi.terminal.capture.StoreLock;

/**
 * The book of requests in files, for one server: a counter, and a small file for each request, made
 * before the request itself is written. So the releases kept it that had none in the database; what
 * they wrote is respected, and a connector without an application keeps it so still.
 */
final class FileLedger implements RequestLedger {

  /** Number and day that were given last. */
  private static final Pattern COUNTER = Pattern.compile("(\\d{8}) (\\d{1,9})\\s*");

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** What the counter says: up to which number a day's suffixes were given. */
  record NumbersGiven(LocalDate day, int number) {
    /** On that day, or on a later one when the clock went back over midnight. */
    static NumbersGiven on(LocalDate today, NumbersGiven last) {
      return last == null || today.isAfter(last.day()) ? new NumbersGiven(today, 0) : last;
    }
  }

  private final Path folder;
  private final Path counter;

  /**
   * @param root {@code capture.dir}; made when missing
   */
  FileLedger(Path root) {
    this.folder = root.resolve("requests");
    this.counter = root.resolve("suffix");
  }

  @Override
  public SuffixBlock reserve(LocalDate today, int above, int count) throws LedgerAwayException {
    try {
      Files.createDirectories(counter.getParent());
      try (StoreLock lock = StoreLock.take(counter.resolveSibling("suffix.lock"))) {
        NumbersGiven last = given(today);
        int first = Math.max(above, last.number()) + 1;
        String reserved = DAY.format(last.day()) + " " + (first + count - 1) + "\n";
        Durable.replace(counter, reserved.getBytes(StandardCharsets.US_ASCII));
        return new SuffixBlock(last.day(), first, count);
      }
    } catch (IOException e) {
      throw new LedgerAwayException("the counter of requests cannot be kept", e);
    }
  }

  /** What was given up to now; an unreadable counter must not start over at one. */
  NumbersGiven given(LocalDate today) throws IOException {
    try {
      String content = Files.readString(counter, StandardCharsets.US_ASCII);
      Matcher stored = COUNTER.matcher(content);
      if (!stored.matches()) {
        throw new IOException("suffix counter " + counter + " is damaged");
      }
      NumbersGiven last =
          new NumbersGiven(
              LocalDate.parse(stored.group(1), DAY), Integer.parseInt(stored.group(2)));
      return NumbersGiven.on(today, last);
    } catch (NoSuchFileException first) {
      return NumbersGiven.on(today, null);
    }
  }

  @Override
  public boolean begin(SentRequest request) throws LedgerAwayException {
    try {
      Files.createDirectories(folder);
      String reception = request.receptionNumber() == null ? "" : request.receptionNumber();
      String text = (request.terminal() + " " + reception).strip();
      Durable.write(folder.resolve(request.suffix()), text.getBytes(StandardCharsets.UTF_8));
      Durable.forceFolder(folder);
      return true;
    } catch (FileAlreadyExistsException before) {
      return false;
    } catch (IOException e) {
      throw new LedgerAwayException("the mark of a request cannot be kept", e);
    }
  }

  @Override
  public void undo(String suffix) throws LedgerAwayException {
    try {
      Files.deleteIfExists(folder.resolve(suffix));
    } catch (IOException e) {
      throw new LedgerAwayException("the mark of a request cannot be removed", e);
    }
  }

  /** An empty mark is one that a power cut took the text of. */
  @Override
  public Optional<SentRequest> find(String suffix) {
    try {
      Path mark = folder.resolve(suffix);
      String[] parts = Files.readString(mark).split(" ", 2);
      return Optional.of(
          new SentRequest(
              suffix,
              parts[0].isEmpty() ? null : new TerminalId(parts[0]),
              parts.length > 1 ? parts[1].strip() : null,
              null,
              Files.getLastModifiedTime(mark).toInstant()));
    } catch (IOException | IllegalArgumentException notWrittenHere) {
      return Optional.empty();
    }
  }

  @Override
  public void forgetBefore(LocalDate oldest) throws LedgerAwayException {
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder)) {
      for (Path mark : marks) {
        if (SentRequests.isBefore(mark.getFileName().toString(), oldest)) {
          Files.deleteIfExists(mark);
        }
      }
    } catch (NoSuchFileException nothingSentYet) {
      return;
    } catch (IOException e) {
      throw new LedgerAwayException("marks of requests cannot be removed", e);
    }
  }
}
