package jp.madoguchi.terminal.adapter;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.terminal.delivery.RetryBackoff;
import jp.madoguchi.terminal.exchange.Exchange;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.KnownKeys;
import jp.madoguchi.terminal.settings.Limits;
import jp.madoguchi.terminal.settings.Retention;
import jp.madoguchi.terminal.settings.SettingsFile;
import jp.madoguchi.terminal.settings.TerminalSettingsException;

/**
 * One exchange per settings file in this class loader. A server may make a second resource adapter
 * for the outbound side of the same archive (WildFly does for
 * {@code @ConnectionFactoryDefinition}); both must see the same states.
 */
final class Exchanges {

  private static final Logger LOG = System.getLogger(Exchanges.class.getName());
  private static final Map<Path, Exchange> BY_FILE = new ConcurrentHashMap<>();
  private static final Path NOWHERE = Path.of("");

  private Exchanges() {}

  /** The exchange of a settings file, read now if it is not known yet. */
  static Exchange of(Optional<Path> file) throws TerminalSettingsException {
    Exchange known = BY_FILE.get(key(file));
    if (known != null) {
      return known;
    }
    Exchange made = read(file);
    Exchange other = BY_FILE.putIfAbsent(key(file), made);
    return other == null ? made : other;
  }

  /** As {@link #of}, with the settings read afresh unless results are being taken by them. */
  static Exchange fresh(Optional<Path> file) throws TerminalSettingsException {
    Exchange known = BY_FILE.get(key(file));
    if (known == null || known.isActive()) {
      return of(file);
    }
    Exchange made = read(file);
    made.inherit(known);
    BY_FILE.replace(key(file), known, made);
    return of(file);
  }

  private static Exchange read(Optional<Path> file) throws TerminalSettingsException {
    return new Exchange(settings(file), Clock.system(MessageTimestamp.ZONE), RetryBackoff.USUAL);
  }

  private static Path key(Optional<Path> file) {
    return file.orElse(NOWHERE).toAbsolutePath().normalize();
  }

  static void forgetIdle(Optional<Path> file) {
    BY_FILE.computeIfPresent(key(file), (path, exchange) -> exchange.isActive() ? exchange : null);
  }

  private static ConnectorSettings settings(Optional<Path> file) throws TerminalSettingsException {
    if (file.isPresent()) {
      for (String sentence : KnownKeys.ofThisRelease().unknown(file.get())) {
        LOG.log(Level.WARNING, sentence);
      }
      return SettingsFile.read(file.get());
    }
    return new ConnectorSettings(
        List.of(), NOWHERE, new Retention(0, 0, Map.of()), new Limits(0, 0, 0, 1), 1);
  }
}
