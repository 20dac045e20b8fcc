package jp.madoguchi.equipment;

import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageFamily;

/**
 * How long an answer is waited for: as long as the settings of the terminal say that was asked, and
 * where they say nothing, as long as the application's setting says.
 *
 * @param usual the application's
 * @param ofTerminals the limits of those terminals that have one of their own, by name
 */
public record AnswerPatience(Duration usual, Map<String, Duration> ofTerminals) {
  private static final Logger LOG = System.getLogger(AnswerPatience.class.getName());

  public AnswerPatience {
    ofTerminals = Map.copyOf(ofTerminals);
  }

  /** The limits as the connector is set; the usual one for all while it cannot be reached. */
  public static AnswerPatience of(
      TerminalConnectionFactory terminals, MessageFamily family, Duration usual) {
    Map<String, Duration> own = new HashMap<>();
    try (TerminalConnection connection = terminals.getConnection()) {
      for (TerminalId terminal : connection.terminals()) {
        connection
            .answerLimit(terminal, family)
            .ifPresent(limit -> own.put(terminal.value(), limit));
      }
    } catch (ResourceException | IllegalStateException away) {
      // also when a wrong setting keeps the connector from starting: the board says that it is down
      LOG.log(Level.DEBUG, "time limits of the terminals cannot be read", away);
    }
    return new AnswerPatience(usual, own);
  }

  /** For a request to this terminal; a name that is unknown or null has the usual one. */
  public Duration of(String terminal) {
    return terminal == null ? usual : ofTerminals.getOrDefault(terminal, usual);
  }
}
