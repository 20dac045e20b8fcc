package jp.madoguchi.equipment;

import jakarta.resource.ResourceException;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;

/**
 * A 資格確認端末 of the hospital. One with 医科 and 歯科 has two: the centre answers about the institution
 * whose terminal asks.
 *
 * @param name as the connector's settings call it
 * @param institutionCode 医療機関コード, ten digits
 */
public record HospitalTerminal(String name, String institutionCode) implements Serializable {
  private static final Logger LOG = System.getLogger(HospitalTerminal.class.getName());

  /**
   * Whether the settings do not know the name; false without one, and while they cannot be read.
   */
  public static boolean lost(String name, List<HospitalTerminal> all) {
    return name != null && !all.isEmpty() && all.stream().noneMatch(one -> one.name().equals(name));
  }

  /** In the order of the settings; empty while the connector cannot be reached. */
  public static List<HospitalTerminal> all(TerminalConnectionFactory terminals) {
    try (TerminalConnection connection = terminals.getConnection()) {
      return connection.terminals().stream()
          .map(id -> new HospitalTerminal(id.value(), connection.institutionCode(id)))
          .toList();
    } catch (ResourceException away) {
      LOG.log(Level.WARNING, "the terminal connector cannot be reached: {0}", away.getMessage());
      return List.of();
    }
  }
}
