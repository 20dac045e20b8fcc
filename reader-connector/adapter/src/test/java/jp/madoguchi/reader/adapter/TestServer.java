package jp.madoguchi.reader.adapter;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import jp.madoguchi.reader.adapter.inbound.ReaderActivationSpec;
import jp.madoguchi.reader.adapter.outbound.ReaderManagedConnectionFactory;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.pcsc.ReaderTransport;

/**
 * The parts of an application server that the adapter needs: threads, timer, pool, endpoints. As
 * WildFly, it makes two instances of the adapter, one for what comes in and one for what goes out,
 * and releases each work that has ended.
 */
public final class TestServer implements BootstrapContext, WorkManager, AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final long LOOK_NANOS = 20_000_000;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "server");
            thread.setDaemon(true);
            return thread;
          });
  private final ReaderResourceAdapter adapter;
  private final ReaderResourceAdapter outbound;
  private final ReaderConnectionFactory factory;

  private TestServer(Path settings) throws ResourceException {
    adapter = started(settings);
    outbound = started(settings);
    ReaderManagedConnectionFactory managed = new ReaderManagedConnectionFactory();
    managed.setResourceAdapter(outbound);
    factory = (ReaderConnectionFactory) managed.createConnectionFactory(new Pool());
  }

  private ReaderResourceAdapter started(Path settings) throws ResourceException {
    ReaderResourceAdapter made = new ReaderResourceAdapter();
    made.setSettingsFile(settings.toString());
    made.start(this);
    return made;
  }

  /** Starts the adapter with a settings file that holds the socket and the given settings. */
  public static TestServer start(Path socket, Map<String, String> settings)
      throws IOException, ResourceException {
    Path file = Files.createTempFile("reader", ".properties");
    StringBuilder text = new StringBuilder("reader.socket=" + socket + "\n");
    settings.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Files.writeString(file, text);
    try {
      return new TestServer(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The same, with the service reached by the given way. */
  public static TestServer start(
      ReaderTransport transport, Path socket, Map<String, String> settings)
      throws IOException, ResourceException {
    if (transport == ReaderTransport.NATIVE) {
      LibrarySocket.leadTo(socket);
    }
    Map<String, String> all = new HashMap<>(settings);
    all.put(ReaderTransport.KEY, transport.name().toLowerCase(Locale.ROOT));
    return start(socket, all);
  }

  public ReaderConnectionFactory readers() {
    return factory;
  }

  public ReaderResourceAdapter adapter() {
    return adapter;
  }

  /** A message-driven bean that records what it gets. */
  public Recorder listen(String readerPattern) throws ResourceException {
    ReaderActivationSpec spec = new ReaderActivationSpec();
    spec.setReaderPattern(readerPattern);
    Recorder recorder = new Recorder();
    adapter.endpointActivation(recorder, spec);
    return recorder;
  }

  /** A program beside the server, which reaches the service in its own way: over the socket. */
  public PcscConnection otherProgram() throws IOException {
    return new PcscSettings(adapter.settings().socket(), Pattern.compile(".*"), LIMIT, LIMIT, LIMIT)
        .connect(adapter.timer());
  }

  /**
   * Waits until the service sees a card on that reader, or none. Asks anew each time: the service
   * writes its list first and notes who waits after that, and a change between the two tells nobody
   * (the reader watch has its heartbeat for it).
   */
  public void awaitCard(String reader, boolean present) throws IOException {
    while (!sees(reader, present)) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Whether the service sees a card there within a long while of its own looks (each 0.4 s). */
  public boolean seesSoon(String reader) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!sees(reader, true)) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return true;
  }

  private boolean sees(String reader, boolean present) throws IOException {
    try (PcscConnection look = otherProgram()) {
      return look.readersAndWatch().stream()
          .anyMatch(slot -> slot.name().equals(reader) && slot.cardPresent() == present);
    }
  }

  @Override
  public void close() {
    outbound.stop();
    adapter.stop();
    threads.shutdownNow();
  }

  @Override
  public WorkManager getWorkManager() {
    return this;
  }

  @Override
  public Timer createTimer() {
    return new Timer("server-timer", true);
  }

  @Override
  public void doWork(Work work) {
    work.run();
  }

  @Override
  public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    work.run();
  }

  @Override
  public long startWork(Work work) {
    scheduleWork(work);
    return 0;
  }

  @Override
  public long startWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    return startWork(work);
  }

  @Override
  public void scheduleWork(Work work) {
    threads.execute(
        () -> {
          try {
            work.run();
          } finally {
            work.release();
          }
        });
  }

  @Override
  public void scheduleWork(Work work, long timeout, ExecutionContext c, WorkListener listener) {
    scheduleWork(work);
  }

  @Override
  public XATerminator getXATerminator() {
    throw new UnsupportedOperationException("the adapter takes part in no transaction");
  }

  @Override
  public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
    throw new UnsupportedOperationException("the adapter takes part in no transaction");
  }

  @Override
  public boolean isContextSupported(Class<? extends WorkContext> context) {
    return false;
  }

  /** Keeps every connection that was closed and gives it out again. */
  private static final class Pool implements ConnectionManager, ConnectionEventListener {
    private static final long serialVersionUID = 1L;
    private final transient Set<ManagedConnection> idle = new HashSet<>();

    @Override
    public synchronized Object allocateConnection(
        ManagedConnectionFactory factory, ConnectionRequestInfo info) throws ResourceException {
      ManagedConnection connection = factory.matchManagedConnections(idle, null, info);
      if (connection == null) {
        connection = factory.createManagedConnection(null, info);
        connection.addConnectionEventListener(this);
      }
      idle.remove(connection);
      return connection.getConnection(null, info);
    }

    @Override
    public synchronized void connectionClosed(ConnectionEvent event) {
      ManagedConnection connection = (ManagedConnection) event.getSource();
      try {
        connection.cleanup();
      } catch (ResourceException e) {
        throw new IllegalStateException(e);
      }
      idle.add(connection);
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
      throw new IllegalStateException("no transactions");
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
      throw new IllegalStateException("no transactions");
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
      throw new IllegalStateException("no transactions");
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
      throw new IllegalStateException("a connection of this adapter heals itself");
    }
  }
}
