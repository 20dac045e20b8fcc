package jp.madoguchi.terminal.api;

import java.util.List;
import java.util.Objects;

/**
 * What lies in one server's folder of the durable store.
 *
 * @param node the server
 * @param terminals one row for each terminal of which anything lies there; may be empty
 */
public record NodeCaptures(String node, List<OfTerminal> terminals) {

  public NodeCaptures {
    Objects.requireNonNull(node, "node");
    terminals = List.copyOf(terminals);
  }

  /**
   * Of one terminal.
   *
   * @param waiting captured and not yet committed by the application
   * @param quarantined put aside
   */
  public record OfTerminal(TerminalId terminal, long waiting, long quarantined) {
    public OfTerminal {
      Objects.requireNonNull(terminal, "terminal");
    }
  }
}
