package jp.madoguchi.terminal.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether one part of the exchange works, and since when.
 *
 * @param terminal the terminal
 * @param part which part
 * @param up whether it works
 * @param since when it began to be so (as far as this process has seen)
 * @param detail when down: name of the {@link TerminalFault}, a colon, a blank and the path; when
 *     up: the path
 * @param ownership see {@link OwnedDelivery}; the state itself is the same whoever tells it
 */
public record TerminalState(
    TerminalId terminal,
    TerminalPart part,
    boolean up,
    Instant since,
    String detail,
    long ownership)
    implements Serializable, OwnedDelivery {

  public TerminalState {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(detail, "detail");
  }

  /** As nobody's. */
  public TerminalState(
      TerminalId terminal, TerminalPart part, boolean up, Instant since, String detail) {
    this(terminal, part, up, since, detail, NOBODY);
  }

  /** The same, told by the owner with that token. */
  public TerminalState ownedBy(long token) {
    return new TerminalState(terminal, part, up, since, detail, token);
  }

  /** A part that works. */
  public static TerminalState up(
      TerminalId terminal, TerminalPart part, Instant since, String path) {
    return new TerminalState(terminal, part, true, since, path);
  }

  /** A part that does not. */
  public static TerminalState down(
      TerminalId terminal, TerminalPart part, Instant since, TerminalFault fault, String path) {
    return new TerminalState(terminal, part, false, since, fault.name() + ": " + path);
  }

  /** Why it is down; empty when it is up. */
  public Optional<TerminalFault> fault() {
    return up
        ? Optional.empty()
        : Optional.of(TerminalFault.valueOf(detail.substring(0, detail.indexOf(':'))));
  }
}
