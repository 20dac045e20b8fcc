package jp.madoguchi.web.push;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.Role;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.BoardFeed;

/** Everybody who looks at a board now. */
@ApplicationScoped
public class BoardAudience {
  private static final Logger LOG = System.getLogger(BoardAudience.class.getName());
  private static final CloseReason LOGGED_OUT =
      new CloseReason(CloseCodes.VIOLATED_POLICY, "log-in ended");

  /** Whom web.xml lets open the line. */
  private static final Set<Role> AT_THE_DESK =
      EnumSet.of(Role.CLERK, Role.CLERK_LEAD, Role.BILLING);

  private static final long CHECK_MILLIS = 2_000;

  private final Map<String, BoardListener> listeners = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<BoardChange> changes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean telling = new AtomicBoolean();

  @Resource private ManagedExecutorService executor;
  @Inject private LogIns logIns;
  @Inject private Clock clock;
  private volatile long checked;
  private AutoCloseable subscription;
  private AutoCloseable ends;

  /**
   * Listens to the rules and to log-ins ending, from now on. By this very bean, not by its proxy:
   * GlassFish 8 does not find the proxy's class when the first change comes on a timer's thread.
   */
  void begin(BoardFeed feed) {
    subscription = feed.subscribe(this::changed);
    ends = logIns.subscribe(ended -> logInEnded(ended.key()));
  }

  /** Called on the committing thread: only notes the change and returns. */
  void changed(BoardChange change) {
    changes.add(change);
    if (telling.compareAndSet(false, true)) {
      try {
        executor.execute(this::tellAll);
      } catch (RuntimeException refused) {
        // the change waits for the next one, which finds nobody telling
        telling.set(false);
        LOG.log(Level.WARNING, "the boards are told later", refused);
      }
    }
  }

  private void tellAll() {
    do {
      try {
        endThoseLoggedOut();
        for (BoardChange next = changes.poll(); next != null; next = changes.poll()) {
          for (Map.Entry<String, BoardListener> listener : listeners.entrySet()) {
            tell(listener.getKey(), listener.getValue(), next);
          }
        }
      } finally {
        // whatever was thrown: who stays "telling" keeps the boards silent until the next start
        telling.set(false);
      }
      // a change noted between the last poll and the line above has found somebody telling
    } while (!changes.isEmpty() && telling.compareAndSet(false, true));
  }

  /** One browser's fault is not the others'; it opens a new line and asks for everything. */
  private void tell(String id, BoardListener listener, BoardChange change) {
    try {
      listener.tell(change);
    } catch (RuntimeException broken) {
      LOG.log(Level.DEBUG, "a browser's line is given up", broken);
      listeners.remove(id);
      listener.end(new CloseReason(CloseCodes.UNEXPECTED_CONDITION, "line broken"));
    }
  }

  /**
   * @param account who opened the line, as the container says: two who open one in the same instant
   *     could be given each other's key by a server that shares its properties between them
   */
  void join(LogInKey logIn, String account, Session session) {
    listeners.put(session.getId(), new BoardListener(logIn, account, session, this::leave));
  }

  void leave(Session session) {
    listeners.remove(session.getId());
  }

  /** Answers the browser's sign of life, unless its log-in is over. */
  void answer(Session session) {
    BoardListener listener = listeners.get(session.getId());
    if (listener != null) {
      executor.execute(
          () -> {
            endUnlessLiving(List.of(listener));
            listener.tell(BoardListener.SIGN_OF_LIFE);
          });
    }
  }

  /** A log-in is over: what is open under it ends. */
  void logInEnded(LogInKey logIn) {
    for (BoardListener listener : List.copyOf(listeners.values())) {
      if (listener.logIn().equals(logIn)) {
        listener.end(LOGGED_OUT);
      }
    }
  }

  /** Rights are asked for at the moment of telling, once for all listeners, every two seconds. */
  private void endThoseLoggedOut() {
    long now = clock.millis();
    if (now - checked >= CHECK_MILLIS) {
      checked = now;
      endUnlessLiving(List.copyOf(listeners.values()));
    }
  }

  private void endUnlessLiving(List<BoardListener> some) {
    Map<LogInKey, LiveLogIn> living;
    try {
      living = logIns.living(some.stream().map(BoardListener::logIn).collect(Collectors.toSet()));
    } catch (DatabaseAway | EJBException nobodyToAsk) {
      return; // a number says nothing, and behind it nothing can be read now
    }
    for (BoardListener listener : some) {
      LiveLogIn logIn = living.get(listener.logIn());
      if (logIn == null
          || !AT_THE_DESK.contains(logIn.activeRole())
          || !logIn.account().equals(listener.account())) {
        listener.end(LOGGED_OUT);
      }
    }
  }

  /** The application stops; browsers come back when it is up again. */
  void end() {
    try {
      subscription.close();
      ends.close();
    } catch (Exception e) {
      throw new IllegalStateException("board feed could not be left", e);
    } finally {
      sayGoodbye();
    }
  }

  private void sayGoodbye() {
    for (BoardListener listener : List.copyOf(listeners.values())) {
      listener.end(new CloseReason(CloseCodes.GOING_AWAY, "restart"));
    }
    listeners.clear();
  }
}
