package jp.madoguchi.terminal.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A file that was put aside (隔離) because it cannot be taken in. Its bytes are kept under {@code
 * captureKey} and can be put back with {@link TerminalConnection#requeue(String)}.
 *
 * @param terminal the terminal whose folder held the file
 * @param captureKey as {@link TerminalDelivery#captureKey()}
 * @param fileName the name the file had
 * @param capturedAt when it was put aside
 * @param reason why
 * @param arguments the place ({@code line:column}, a size, or {@code -}) and, where there is more
 *     to say, one English sentence; never personal data
 * @param ownership see {@link OwnedDelivery}
 * @param node the server in whose folder it lies; {@code null} when that is not told
 */
public record QuarantinedFile(
    TerminalId terminal,
    String captureKey,
    String fileName,
    Instant capturedAt,
    QuarantineReason reason,
    List<String> arguments,
    long ownership,
    String node)
    implements OwnedDelivery {

  public QuarantinedFile {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(captureKey, "captureKey");
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(capturedAt, "capturedAt");
    Objects.requireNonNull(reason, "reason");
    arguments = List.copyOf(arguments);
  }

  /** As the full form, where nobody owned the folders. */
  public QuarantinedFile(
      TerminalId terminal,
      String captureKey,
      String fileName,
      Instant capturedAt,
      QuarantineReason reason,
      List<String> arguments) {
    this(terminal, captureKey, fileName, capturedAt, reason, arguments, NOBODY, null);
  }

  /** What happened, for a person. */
  public String text(Locale locale) {
    return reason.text(locale, arguments);
  }
}
