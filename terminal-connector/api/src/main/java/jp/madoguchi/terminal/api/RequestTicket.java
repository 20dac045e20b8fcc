package jp.madoguchi.terminal.api;

import java.time.Instant;
import java.util.Objects;

/**
 * Proof that a request file lies complete in the terminal's request folder.
 *
 * @param terminal the terminal
 * @param suffix {@code yyyyMMdd} (Asia/Tokyo) and a counter of at least four digits; never given
 *     twice, over all terminals of this connector and over restarts; also the request's
 *     ArbitraryFileIdentifier
 * @param fileName the request file's name
 * @param writtenAt when it was renamed to that name
 */
public record RequestTicket(
    TerminalId terminal, String suffix, String fileName, Instant writtenAt) {

  public RequestTicket {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(suffix, "suffix");
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(writtenAt, "writtenAt");
  }
}
