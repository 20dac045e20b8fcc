package jp.madoguchi.terminal.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;

/** The connection factory that the container binds. */
public class TerminalConnectionFactoryHandle implements TerminalConnectionFactory {

  private static final long serialVersionUID = 1L;

  private final TerminalManagedConnectionFactory factory;
  private final ConnectionManager manager;
  private Reference reference;

  public TerminalConnectionFactoryHandle(
      TerminalManagedConnectionFactory factory, ConnectionManager manager) {
    this.factory = factory;
    this.manager = manager;
  }

  @Override
  public TerminalConnection getConnection() throws ResourceException {
    return (TerminalConnection) manager.allocateConnection(factory, null);
  }

  @Override
  public void setReference(Reference reference) {
    this.reference = reference;
  }

  @Override
  public Reference getReference() {
    return reference;
  }
}
