package jp.madoguchi.facility.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalId;

/** The names of the terminals as the connector is set. */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminalList {
  private static final Logger LOG = System.getLogger(TerminalList.class.getName());

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  /** In the order of the settings; empty while the connector cannot be reached. */
  @PermitAll
  public List<String> names() {
    try (TerminalConnection connection = terminals.getConnection()) {
      return connection.terminals().stream().map(TerminalId::value).toList();
    } catch (ResourceException away) {
      LOG.log(Level.WARNING, "the terminal connector cannot be reached: {0}", away.getMessage());
      return List.of();
    }
  }
}
