package jp.madoguchi.reader.adapter.outbound;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import java.io.Serializable;
import java.util.List;
import javax.naming.Reference;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;

/** What the application finds under {@code java:app/eis/reader}. */
public final class ReaderConnectionFactoryHandle
    implements ReaderConnectionFactory, Serializable, Referenceable {
  private static final long serialVersionUID = 1L;

  private final ReaderManagedConnectionFactory factory;
  private final ConnectionManager manager;
  private Reference reference;

  ReaderConnectionFactoryHandle(ReaderManagedConnectionFactory factory, ConnectionManager manager) {
    this.factory = factory;
    this.manager = manager;
  }

  @Override
  public ReaderConnection getConnection(ReaderName reader) throws ResourceException {
    return (ReaderConnection) manager.allocateConnection(factory, new ReaderRequest(reader));
  }

  @Override
  public List<ReaderName> beside(String address) {
    return factory.beside(address);
  }

  @Override
  public CertificateCheck check(byte[] certificate) {
    return factory.check(certificate);
  }

  @Override
  public String hashKeyId() {
    return factory.hashKeyId();
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
