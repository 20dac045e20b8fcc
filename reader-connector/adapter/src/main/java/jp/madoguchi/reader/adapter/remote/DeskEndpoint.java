package jp.madoguchi.reader.adapter.remote;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.reader.adapter.settings.DeskSettings;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.line.LineMessage.Hello;
import jp.madoguchi.reader.pcsc.ReaderEvents;

/**
 * Where desk agents connect. Listens from the first endpoint activation to the last deactivation;
 * an address that is taken, or certificates that cannot be read, are tried again until they can be
 * used, because the rest of the server must not wait for them.
 */
public final class DeskEndpoint implements Work {
  /** Connections that have not introduced themselves yet; each costs a thread for seconds. */
  private static final int MOST_STRANGERS = 32;

  private static final int HOUSEKEEPING_MILLIS = 500;
  private static final int BACKLOG = 128;
  private static final long RETRY_MILLIS = 2_000;
  private static final System.Logger LOG = System.getLogger(DeskEndpoint.class.getName());

  private final DeskSettings settings;
  private final WorkManager workManager;
  private final Duration sessionLimit;
  private final DeskBoard board;
  private final Set<DeskConnection> connections = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final Object pause = new Object();
  private volatile DeskTrust trust;
  private volatile ServerSocket listening;
  private volatile boolean released;

  /**
   * @param sessionLimit how long one operation with a card at a desk may take at most
   */
  public DeskEndpoint(
      DeskSettings settings, WorkManager workManager, Duration sessionLimit, Clock clock) {
    this.settings = settings;
    this.workManager = workManager;
    this.sessionLimit = sessionLimit;
    this.board = new DeskBoard(clock);
  }

  /** Adds a listener and tells it the present. */
  public void add(ReaderEvents listener) {
    board.add(listener);
  }

  /** Takes a listener away. */
  public void remove(ReaderEvents listener) {
    board.remove(listener);
  }

  /** Whether the reader's name says that it hangs at a desk. */
  public static boolean isAtDesk(ReaderName reader) {
    return DeskReader.of(reader).isPresent();
  }

  /** Takes the card on a desk's reader. */
  public TakenCard take(ReaderName reader) throws CardException {
    DeskReader wanted = DeskReader.of(reader).orElseThrow();
    return RemoteCard.take(board.line(wanted.desk()), wanted.reader(), sessionLimit);
  }

  /** Where it listens; 0 while it does not. */
  public int port() {
    ServerSocket socket = listening;
    return socket == null ? 0 : socket.getLocalPort();
  }

  /** How many desks are connected. */
  public int desks() {
    return board.lines().size();
  }

  @Override
  public void run() {
    String lastTrouble = "";
    while (!released) {
      try {
        listen();
      } catch (IOException | RuntimeException e) {
        if (!released && !e.toString().equals(lastTrouble)) {
          lastTrouble = e.toString();
          LOG.log(System.Logger.Level.ERROR, "no endpoint for desks; trying again", e);
        }
      } finally {
        connections.forEach(DeskConnection::close);
      }
      pause();
    }
  }

  private void listen() throws IOException {
    DeskTrust read = DeskTrust.read(settings);
    read.refresh();
    trust = read;
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.setSoTimeout(HOUSEKEEPING_MILLIS);
      socket.bind(new InetSocketAddress(settings.bind(), settings.port()), BACKLOG);
      listening = socket;
      LOG.log(System.Logger.Level.INFO, "desks connect to port {0}", "" + port());
      long nextRound = System.nanoTime();
      while (!released) {
        accept(socket);
        if (System.nanoTime() - nextRound >= 0) {
          keepHouse();
          nextRound = System.nanoTime() + Duration.ofMillis(HOUSEKEEPING_MILLIS).toNanos();
        }
      }
    } finally {
      listening = null;
    }
  }

  private void accept(ServerSocket socket) throws IOException {
    Socket accepted;
    try {
      accepted = socket.accept();
    } catch (SocketTimeoutException e) {
      return; // nobody came; there is other work
    }
    DeskConnection connection = new DeskConnection(this, accepted);
    long strangers = connections.stream().filter(c -> c.desk() == null).count();
    if (strangers >= MOST_STRANGERS) {
      connection.close();
      return;
    }
    connections.add(connection);
    try {
      workManager.scheduleWork(connection);
    } catch (WorkException e) {
      LOG.log(System.Logger.Level.WARNING, "no thread for a desk; it will come again", e);
      connection.close();
      connections.remove(connection);
    }
  }

  private void keepHouse() {
    trust.refresh();
    connections.forEach(DeskConnection::dropWhenUnwanted);
  }

  private void pause() {
    synchronized (pause) {
      if (!released) {
        try {
          pause.wait(RETRY_MILLIS);
        } catch (InterruptedException e) {
          released = true;
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  DeskSettings settings() {
    return settings;
  }

  DeskTrust trust() {
    return trust;
  }

  /** The readers of the one desk whose agent is connected from there. */
  public List<ReaderName> beside(InetAddress address) {
    return board.beside(address);
  }

  DeskBoard board() {
    return board;
  }

  /** Whether one more desk may come; one that is known to be here may always come again. */
  boolean room(String desk) {
    return board.line(desk) != null || desks() < settings.most();
  }

  /**
   * Whether this desk was not refused for the same reason just before: it comes again and again.
   */
  boolean firstRefusal(String desk, String reason) {
    return !reason.equals(refusals.put(String.valueOf(desk), reason));
  }

  void connected(DeskConnection connection, Hello hello) {
    refusals.remove(connection.desk());
    DeskConnection before = board.connected(connection.desk(), connection, hello);
    if (before != null) {
      before.close();
    }
  }

  void ended(DeskConnection connection) {
    connections.remove(connection);
    if (connection.desk() != null) {
      board.lost(connection.desk(), connection);
    }
  }

  @Override
  public void release() {
    synchronized (pause) {
      released = true;
      pause.notifyAll();
    }
    connections.forEach(DeskConnection::close);
    ServerSocket socket = listening;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "the endpoint for desks did not close cleanly", e);
      }
    }
  }
}
