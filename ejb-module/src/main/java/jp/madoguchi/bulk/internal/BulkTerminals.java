package jp.madoguchi.bulk.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;

/** The terminals as the connector is set, and which of them an order goes to. */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkTerminals {
  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  /** In the order of the settings; empty while the connector cannot be reached. */
  @PermitAll
  public List<HospitalTerminal> all() {
    return HospitalTerminal.all(terminals);
  }

  /**
   * The name an order is stored with: the wanted one, or the first of several. The only one of a
   * hospital is not named: a draft goes to the one there is when its turn comes.
   */
  @PermitAll
  public String chosen(String wanted) {
    List<HospitalTerminal> all = all();
    if (wanted != null && all.stream().noneMatch(one -> one.name().equals(wanted))) {
      throw new BulkRefused("input.terminal");
    }
    return wanted == null && all.size() > 1 ? all.get(0).name() : wanted;
  }
}
