package jp.madoguchi.terminal.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A request that one of our servers wrote, or began to write.
 *
 * @param suffix the request's suffix, which is its identifier as well
 * @param terminal to which it went; {@code null} where a power cut took that
 * @param receptionNumber 受付番号 that a download asks for; {@code null} for any other request
 * @param node the server that wrote it; {@code null} for one of a release that had no names
 * @param begunAt when its writing began
 */
public record SentRequest(
    String suffix, TerminalId terminal, String receptionNumber, String node, Instant begunAt) {

  public SentRequest {
    Objects.requireNonNull(suffix, "suffix");
    Objects.requireNonNull(begunAt, "begunAt");
  }

  /** Whether it went to that terminal. */
  public boolean isTo(TerminalId other) {
    return terminal == null || terminal.equals(other);
  }
}
