package jp.madoguchi.terminal.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.capture.Durable;

/**
 * One small file per request, made before the request itself is written. While it exists the suffix
 * is not written again, whatever happened in between, and an answer with this suffix is known to be
 * ours.
 */
public final class SentRequests {

  private static final int DAY_DIGITS = 8;

  private final Path folder;

  public SentRequests(Path captureFolder) {
    this.folder = captureFolder.resolve("requests");
  }

  /**
   * Marks a suffix as used.
   *
   * @param reception 受付番号 that a download asks for, else empty
   * @throws RequestAlreadyWrittenException it was used before
   * @throws IOException the mark cannot be kept durably; nothing is marked
   */
  void begin(TerminalId terminal, String suffix, String reception)
      throws RequestAlreadyWrittenException, IOException {
    Files.createDirectories(folder);
    Path mark = folder.resolve(suffix);
    try {
      String text = (terminal.value() + " " + reception).strip();
      Durable.write(mark, text.getBytes(StandardCharsets.UTF_8));
      Durable.forceFolder(folder);
    } catch (FileAlreadyExistsException e) {
      throw new RequestAlreadyWrittenException(suffix, e);
    }
  }

  /** Takes the mark away: it is certain that no request file was left behind. */
  void undo(String suffix) throws IOException {
    Files.deleteIfExists(folder.resolve(suffix));
  }

  /** Whether the request with this suffix to this terminal was written here. */
  public boolean isOurs(TerminalId terminal, String suffix) {
    return mark(terminal, suffix).isPresent();
  }

  /** Whether the writing of the request with this suffix was begun here, and before that time. */
  public boolean begunBefore(String suffix, Instant time) {
    try {
      return Files.getLastModifiedTime(folder.resolve(suffix)).toInstant().isBefore(time);
    } catch (IOException | InvalidPathException notWrittenHere) {
      return false;
    }
  }

  /** 受付番号 that the download with this suffix asked for. */
  public Optional<String> receptionNumber(TerminalId terminal, String suffix) {
    return mark(terminal, suffix).filter(parts -> parts.length > 1).map(parts -> parts[1].strip());
  }

  /** What was marked for that terminal; an empty mark is one that a power cut took the text of. */
  private Optional<String[]> mark(TerminalId terminal, String suffix) {
    try {
      String[] parts = Files.readString(folder.resolve(suffix)).split(" ", 2);
      boolean ours = parts[0].isEmpty() || parts[0].equals(terminal.value());
      return ours ? Optional.of(parts) : Optional.empty();
    } catch (IOException | InvalidPathException notWrittenHere) {
      return Optional.empty();
    }
  }

  /** Removes the marks of days before {@code oldest}; their suffixes are too old to be written. */
  public void prune(LocalDate oldest) throws IOException {
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder)) {
      for (Path mark : marks) {
        if (isBefore(mark.getFileName().toString(), oldest)) {
          Files.deleteIfExists(mark);
        }
      }
    } catch (NoSuchFileException nothingSentYet) {
      return;
    }
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
