package jp.madoguchi.terminal.api;

import java.util.Objects;

/**
 * The request could not be written: {@link #state()} names the part that is down and since when.
 */
public final class TerminalUnavailableException extends TerminalException {

  private static final long serialVersionUID = 1L;

  private final TerminalState state;

  public TerminalUnavailableException(TerminalState state, Throwable cause) {
    super(
        state.terminal()
            + " "
            + state.part()
            + " down since "
            + state.since()
            + ": "
            + state.detail(),
        cause);
    this.state = Objects.requireNonNull(state);
  }

  /** The failing part, since when, and why. */
  public TerminalState state() {
    return state;
  }
}
