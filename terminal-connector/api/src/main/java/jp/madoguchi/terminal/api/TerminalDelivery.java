package jp.madoguchi.terminal.api;

import java.time.Instant;
import java.util.Objects;
import jp.madoguchi.terminal.messages.TerminalMessage;

/**
 * One result of the terminal (資格確認結果 and its kin), read and typed.
 *
 * @param terminal the terminal whose folder held the file
 * @param fileName the name the terminal gave the file
 * @param captureKey 64 lower-case hex digits, the same for the same file however often it is
 *     delivered. For a face result: SHA-256 of its bytes. For a file of the result folder: SHA-256
 *     of its name, a zero byte and its bytes, because two requests may be answered with the very
 *     same bytes (an error without identifier, §6.1)
 * @param capturedAt when the durable copy was made
 * @param message the content
 * @param requestSuffix the suffix of the request this answers, by file name; {@code null} for a
 *     face result
 * @param readerKey which 顔認証付きカードリーダー it came from, {@code null} unless folder or file name tell
 * @param requestedHere whether one of our servers wrote the request: {@code false} for a face
 *     result and for the answer to another program that shares the folders
 * @param ownership see {@link OwnedDelivery}
 */
public record TerminalDelivery(
    TerminalId terminal,
    String fileName,
    String captureKey,
    Instant capturedAt,
    TerminalMessage message,
    String requestSuffix,
    String readerKey,
    boolean requestedHere,
    long ownership)
    implements OwnedDelivery {

  public TerminalDelivery {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(captureKey, "captureKey");
    Objects.requireNonNull(capturedAt, "capturedAt");
    Objects.requireNonNull(message, "message");
  }

  /** As the full form, where nobody owned the folders. */
  public TerminalDelivery(
      TerminalId terminal,
      String fileName,
      String captureKey,
      Instant capturedAt,
      TerminalMessage message,
      String requestSuffix,
      String readerKey,
      boolean requestedHere) {
    this(
        terminal,
        fileName,
        captureKey,
        capturedAt,
        message,
        requestSuffix,
        readerKey,
        requestedHere,
        NOBODY);
  }

  /** As the full form, with {@code requestedHere} where there is a request suffix. */
  public TerminalDelivery(
      TerminalId terminal,
      String fileName,
      String captureKey,
      Instant capturedAt,
      TerminalMessage message,
      String requestSuffix,
      String readerKey) {
    this(
        terminal,
        fileName,
        captureKey,
        capturedAt,
        message,
        requestSuffix,
        readerKey,
        requestSuffix != null);
  }

  /** Whether a 顔認証付きカードリーダー made this result, i.e. nobody asked for it by a request file. */
  public boolean isFace() {
    return requestSuffix == null;
  }

  /** Without the message: it holds personal data. */
  @Override
  public String toString() {
    return "TerminalDelivery[" + terminal + " " + fileName + " " + captureKey.substring(0, 8) + "]";
  }
}
