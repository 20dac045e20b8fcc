package jp.madoguchi.bulk.internal;

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
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkTerminal;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;

/** The terminals as the connector is set, and which of them an order goes to. */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkTerminals {
  private static final Logger LOG = System.getLogger(BulkTerminals.class.getName());

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  /** In the order of the settings; empty while the connector cannot be reached. */
  @PermitAll
  public List<BulkTerminal> all() {
    try (TerminalConnection connection = terminals.getConnection()) {
      return connection.terminals().stream()
          .map(id -> new BulkTerminal(id.value(), connection.institutionCode(id)))
          .toList();
    } catch (ResourceException away) {
      LOG.log(Level.WARNING, "the terminal connector cannot be reached: {0}", away.getMessage());
      return List.of();
    }
  }

  /**
   * The name an order is stored with: the wanted one, or the first of several. The only one of a
   * hospital is not named: a draft goes to the one there is when its turn comes.
   */
  @PermitAll
  public String chosen(String wanted) {
    List<BulkTerminal> all = all();
    if (wanted != null && all.stream().noneMatch(one -> one.name().equals(wanted))) {
      throw new BulkRefused("bulk.refused.terminal");
    }
    return wanted == null && all.size() > 1 ? all.get(0).name() : wanted;
  }
}
