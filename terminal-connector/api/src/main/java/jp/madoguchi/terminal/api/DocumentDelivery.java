package jp.madoguchi.terminal.api;

import java.time.Instant;
import java.util.Objects;
import jp.madoguchi.terminal.messages.MessageFamily;

/**
 * One result that is a PDF (§6.3: FileCategory 1 and 3 of 薬剤情報等, 1 of 特定健診情報). Its content is
 * medical information: keep it only where the consent gate guards it.
 *
 * @param terminal the terminal whose folder held the file
 * @param fileName the name the terminal gave the file
 * @param captureKey as {@link TerminalDelivery#captureKey()}
 * @param capturedAt when the durable copy was made
 * @param family the family named by the file name
 * @param requestSuffix the suffix of the request this answers, by file name
 * @param requestedHere whether one of our servers wrote the request
 * @param content begins with {@code %PDF-}; not larger than the setting {@code document.maxMiB}
 * @param ownership see {@link OwnedDelivery}
 */
public record DocumentDelivery(
    TerminalId terminal,
    String fileName,
    String captureKey,
    Instant capturedAt,
    MessageFamily family,
    String requestSuffix,
    boolean requestedHere,
    byte[] content,
    long ownership)
    implements OwnedDelivery {

  public DocumentDelivery {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(captureKey, "captureKey");
    Objects.requireNonNull(capturedAt, "capturedAt");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(requestSuffix, "requestSuffix");
    content = content.clone();
  }

  /** A copy of the bytes. */
  @Override
  public byte[] content() {
    return content.clone();
  }

  /** The same file is the same delivery. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentDelivery document && document.captureKey.equals(captureKey);
  }

  @Override
  public int hashCode() {
    return captureKey.hashCode();
  }

  /** Without the content. */
  @Override
  public String toString() {
    return "DocumentDelivery[" + terminal + " " + fileName + " " + captureKey.substring(0, 8) + "]";
  }
}
