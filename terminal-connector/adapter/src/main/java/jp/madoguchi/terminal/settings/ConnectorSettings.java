package jp.madoguchi.terminal.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.api.TerminalId;

/**
 * The whole connector.
 *
 * @param terminals in the order of the settings, may be empty
 * @param captureFolder the durable store
 * @param retention for how long what is done stays in the store
 * @param limits a larger result is put aside
 * @param workers how many deliveries run at the same time
 */
public record ConnectorSettings(
    List<TerminalSettings> terminals,
    Path captureFolder,
    Retention retention,
    Limits limits,
    int workers) {

  public ConnectorSettings {
    terminals = List.copyOf(terminals);
  }

  /** The terminal of that name. */
  public Optional<TerminalSettings> terminal(TerminalId id) {
    return terminals.stream().filter(terminal -> terminal.id().equals(id)).findFirst();
  }
}
