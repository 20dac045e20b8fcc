package jp.madoguchi.terminal.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A request that 連携ソフト refused before it reached the centre (書式エラー): an {@code .err} file came, or
 * the request itself came back into the result folder (§1.9). A refusal can arrive twice for one
 * suffix, first without and then with a text, when the {@code .err} file is late.
 *
 * @param terminal the terminal
 * @param suffix the request's suffix
 * @param text what the {@code .err} file says; empty when only the request came back. Its form is
 *     not public; it may quote the request, so it is for the screen, not for the log
 * @param captureKey as {@link TerminalDelivery#captureKey()}
 * @param fileName the {@code .err} file or the returned request
 * @param refusedAt when it was captured
 * @param requestedHere whether one of our servers wrote the request
 * @param ownership see {@link OwnedDelivery}
 */
public record RefusedRequest(
    TerminalId terminal,
    String suffix,
    String text,
    String captureKey,
    String fileName,
    Instant refusedAt,
    boolean requestedHere,
    long ownership)
    implements OwnedDelivery {

  public RefusedRequest {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(suffix, "suffix");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(captureKey, "captureKey");
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(refusedAt, "refusedAt");
  }

  /** As the full form, where nobody owned the folders. */
  public RefusedRequest(
      TerminalId terminal,
      String suffix,
      String text,
      String captureKey,
      String fileName,
      Instant refusedAt,
      boolean requestedHere) {
    this(terminal, suffix, text, captureKey, fileName, refusedAt, requestedHere, NOBODY);
  }

  /** Without the text: it may quote the request. */
  @Override
  public String toString() {
    return "RefusedRequest[" + terminal + " " + fileName + "]";
  }
}
