package jp.madoguchi.reader.adapter.outbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import javax.security.auth.Subject;
import jp.madoguchi.reader.adapter.ReaderResourceAdapter;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.ReaderName;

/**
 * Makes the connections that the server pools. What is pooled is a connection to the PC/SC service,
 * never a card: an idle pooled card would block every other session, and its PIN state must not
 * outlive a session. So one pool serves all readers, and any connection fits any request.
 */
public final class ReaderManagedConnectionFactory
    implements ManagedConnectionFactory, ResourceAdapterAssociation {
  private static final long serialVersionUID = 1L;

  private transient ReaderResourceAdapter adapter;
  private transient PrintWriter logWriter;

  @Override
  public Object createConnectionFactory(ConnectionManager manager) {
    return new ReaderConnectionFactoryHandle(this, manager);
  }

  @Override
  public Object createConnectionFactory() throws ResourceException {
    throw new NotSupportedException("card readers are reached through an application server only");
  }

  /** Touches neither service nor card, so it does not fail when they are away. */
  @Override
  public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo info) {
    return new ReaderManagedConnection(adapter);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ManagedConnection matchManagedConnections(
      Set connections, Subject subject, ConnectionRequestInfo info) {
    for (Object candidate : connections) {
      if (candidate instanceof ReaderManagedConnection connection && connection.usable()) {
        return connection;
      }
    }
    return null;
  }

  CertificateCheck check(byte[] certificate) {
    return adapter.certificates().check(certificate);
  }

  List<ReaderName> beside(String address) {
    return adapter.beside(address);
  }

  String hashKeyId() {
    return adapter.certificates().hashKeyId();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    logWriter = out;
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    this.adapter = (ReaderResourceAdapter) adapter;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReaderManagedConnectionFactory factory && factory.adapter == adapter;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(adapter);
  }
}
