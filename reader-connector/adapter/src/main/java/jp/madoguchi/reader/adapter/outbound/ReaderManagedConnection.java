package jp.madoguchi.reader.adapter.outbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import jp.madoguchi.reader.adapter.ReaderResourceAdapter;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.PcscService;
import jp.madoguchi.reader.pcsc.PowerOff;

/**
 * A pooled connection to the PC/SC service. It opens that connection when a card is first wanted
 * and again whenever it has died, so it never becomes invalid and the pool never has to throw it
 * away.
 */
final class ReaderManagedConnection implements ManagedConnection {
  private final ReaderResourceAdapter adapter;
  private final PcscService service;
  private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<CardSession> sessions = ConcurrentHashMap.newKeySet();
  private PrintWriter logWriter;
  private volatile boolean destroyed;

  ReaderManagedConnection(ReaderResourceAdapter adapter) {
    this.adapter = adapter;
    this.service = new PcscService(adapter.settings().pcsc(), adapter.timer());
  }

  boolean usable() {
    return !destroyed;
  }

  /** Never throws: servers lose a place of the pool for good when it does. */
  @Override
  public Object getConnection(Subject subject, ConnectionRequestInfo info) {
    CardSession session = new CardSession(this, ((ReaderRequest) info).reader());
    sessions.add(session);
    return session;
  }

  /** Takes the card. */
  TakenCard take(ReaderName reader) throws CardException {
    return adapter.take(reader, service);
  }

  /** A session has given its card back. */
  void cardGivenBack(ReaderName reader, boolean perhapsStillVerified) {
    if (perhapsStillVerified) {
      adapter.runLater(
          new PowerOffWork(new PowerOff(adapter.settings().pcsc(), adapter.timer(), reader)));
    }
    adapter.sessionEnded(reader);
  }

  void sessionClosed(CardSession session) {
    sessions.remove(session);
    ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
    event.setConnectionHandle(session);
    listeners.forEach(listener -> listener.connectionClosed(event));
  }

  @Override
  public void cleanup() {
    sessions.forEach(CardSession::detach);
    sessions.clear();
  }

  @Override
  public void destroy() {
    destroyed = true;
    cleanup();
    service.close();
  }

  @Override
  public void associateConnection(Object connection) throws ResourceException {
    if (!(connection instanceof CardSession session)) {
      throw new ResourceException("not a session of this connector");
    }
    session.moveTo(this);
    sessions.add(session);
  }

  @Override
  public void addConnectionEventListener(ConnectionEventListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeConnectionEventListener(ConnectionEventListener listener) {
    listeners.remove(listener);
  }

  @Override
  public XAResource getXAResource() throws ResourceException {
    throw new NotSupportedException("a card takes part in no transaction");
  }

  @Override
  public LocalTransaction getLocalTransaction() throws ResourceException {
    throw new NotSupportedException("a card takes part in no transaction");
  }

  @Override
  public ManagedConnectionMetaData getMetaData() {
    return new PcscMetaData();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    logWriter = out;
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }
}
