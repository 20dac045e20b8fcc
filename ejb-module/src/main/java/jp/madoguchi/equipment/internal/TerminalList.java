package jp.madoguchi.equipment.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;

/** The names of the terminals as the connector is set. */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminalList {
  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  /** In the order of the settings; empty while the connector cannot be reached. */
  @PermitAll
  public List<String> names() {
    return HospitalTerminal.all(terminals).stream().map(HospitalTerminal::name).toList();
  }
}
