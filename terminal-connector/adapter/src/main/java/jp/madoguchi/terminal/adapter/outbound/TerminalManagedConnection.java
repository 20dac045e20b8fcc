package jp.madoguchi.terminal.adapter.outbound;

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
import jp.madoguchi.terminal.adapter.TerminalResourceAdapter;

/** What the container pools; it only passes handles out and takes them back. */
public class TerminalManagedConnection implements ManagedConnection {

  private final TerminalResourceAdapter adapter;
  private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<TerminalConnectionHandle> handles = ConcurrentHashMap.newKeySet();
  private PrintWriter logWriter;

  TerminalManagedConnection(TerminalResourceAdapter adapter) {
    this.adapter = adapter;
  }

  @Override
  public Object getConnection(Subject subject, ConnectionRequestInfo info) {
    TerminalConnectionHandle handle = new TerminalConnectionHandle(this, adapter);
    handles.add(handle);
    return handle;
  }

  @Override
  public void associateConnection(Object connection) throws ResourceException {
    if (!(connection instanceof TerminalConnectionHandle handle)) {
      throw new NotSupportedException("not this connector's connection");
    }
    handle.moveTo(this);
    handles.add(handle);
  }

  void release(TerminalConnectionHandle handle) {
    handles.remove(handle);
  }

  void closed(TerminalConnectionHandle handle) {
    handles.remove(handle);
    ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
    event.setConnectionHandle(handle);
    listeners.forEach(listener -> listener.connectionClosed(event));
  }

  @Override
  public void cleanup() {
    handles.forEach(TerminalConnectionHandle::invalidate);
    handles.clear();
  }

  @Override
  public void destroy() {
    cleanup();
    listeners.clear();
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
    throw new NotSupportedException("a request is a file, not part of a transaction");
  }

  @Override
  public LocalTransaction getLocalTransaction() throws ResourceException {
    throw new NotSupportedException("a request is a file, not part of a transaction");
  }

  @Override
  public ManagedConnectionMetaData getMetaData() {
    return new TerminalMetaData();
  }

  @Override
  public void setLogWriter(PrintWriter writer) {
    this.logWriter = writer;
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }
}
