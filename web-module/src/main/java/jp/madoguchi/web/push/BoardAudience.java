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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.BoardFeed;
import jp.madoguchi.reception.BoardViewer;
import jp.madoguchi.web.security.LogInTerminals;

/** Everybody who looks at a board now, and what they may see there. */
@ApplicationScoped
public class BoardAudience {
  private static final Logger LOG = System.getLogger(BoardAudience.class.getName());
  private static final CloseReason LOGGED_OUT =
      new CloseReason(CloseCodes.VIOLATED_POLICY, "log-in ended");

  /** What was taken away behind the program's back is noticed after so long at the latest. */
  private static final long CHECK_MILLIS = 2_000;

  private final Map<String, BoardListener> listeners = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<BoardChange> changes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean telling = new AtomicBoolean();

  @Resource private ManagedExecutorService executor;
  @Inject private LogIns logIns;
  @Inject private LogInTerminals terminals;
  @Inject private BoardTeller teller;
  @Inject private SessionHolders holders;
  @Inject private Clock clock;
  private volatile long checked;
  private AutoCloseable subscription;
  private AutoCloseable ends;
  private AutoCloseable rights;
  private AutoCloseable atHand;

  /**
   * Listens to the rules and to log-ins, from now on. By this very bean, not by its proxy:
   * GlassFish 8 does not find the proxy's class when the first change comes on a timer's thread.
   */
  void begin(BoardFeed feed) {
    subscription = feed.subscribe(this::changed);
    ends = logIns.subscribe(ended -> logInEnded(ended.key()));
    rights = logIns.subscribeRights(changed -> rightsChanged());
    atHand = holders.begin(this::tellSoon);
  }

  /** Called on the committing thread: only notes the change and returns. */
  void changed(BoardChange change) {
    changes.add(change);
    tellSoon();
  }

  /** Somebody's rights are others now: asked before anything else is told. */
  void rightsChanged() {
    checked = 0;
    tellSoon();
  }

  private void tellSoon() {
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
        asksForRights();
        while (!changes.isEmpty()) {
          teller.tell(changes, listeners.values(), this::giveUp);
        }
        holders.tellChanges(listeners.values(), this::giveUp);
      } finally {
        // whatever was thrown: who stays "telling" keeps the boards silent until the next start
        telling.set(false);
      }
      // a change noted between the last poll and the line above has found somebody telling
    } while ((!changes.isEmpty() || holders.waiting()) && telling.compareAndSet(false, true));
  }

  /** One browser's fault is not the others'; it opens a new line and asks for everything. */
  private void giveUp(BoardListener listener, RuntimeException broken) {
    LOG.log(Level.DEBUG, "a browser's line is given up", broken);
    listener.end(new CloseReason(CloseCodes.UNEXPECTED_CONDITION, "line broken"));
  }

  /** Lets in who may look at a board now; whoever may not is sent away. */
  void join(OpenedLine line, Session session) {
    BoardViewer viewer = viewers(List.of(line.logIn())).get(line.logIn());
    BoardListener listener = new BoardListener(line, viewer, session, this::leave);
    if (viewer == null || !viewer.atTheDesk() || !viewer.account().equals(line.account())) {
      listener.end(LOGGED_OUT);
      return;
    }
    listeners.put(session.getId(), listener);
    listener.tell(PushMessage.READY);
    if (line.only() != null) {
      teller.tellVersion(line.only(), listener);
      holders.open(listener);
    } else {
      teller.tellStrip(listener);
    }
    holders.tellAll(listener);
  }

  void leave(Session session) {
    BoardListener gone = listeners.remove(session.getId());
    if (gone != null && !gone.showsBoard()) {
      holders.left(gone, listeners.values());
    }
  }

  /** Answers the browser's sign of life, unless its log-in is over. */
  void answer(Session session) {
    BoardListener listener = listeners.get(session.getId());
    if (listener != null) {
      executor.execute(
          () -> {
            askFor(List.of(listener));
            listener.tell(PushMessage.ALIVE);
            if (!listener.showsBoard()) {
              holders.open(listener);
            }
          });
    }
  }

  /** A log-in is over: what is open under it ends. */
  void logInEnded(LogInKey logIn) {
    terminals.forget(logIn);
    for (BoardListener listener : List.copyOf(listeners.values())) {
      if (listener.logIn().equals(logIn)) {
        listener.end(LOGGED_OUT);
      }
    }
  }

  /**
   * Rights are asked for when a line is opened, at once when the program changes any, and, since a
   * message holds what it tells, before telling if that was not within the last two seconds.
   */
  private void asksForRights() {
    long now = clock.millis();
    if (now - checked >= CHECK_MILLIS) {
      checked = now;
      askFor(List.copyOf(listeners.values()));
    }
  }

  private void askFor(Collection<BoardListener> some) {
    Map<LogInKey, BoardViewer> viewers;
    try {
      viewers = viewers(some.stream().map(BoardListener::logIn).toList());
    } catch (DatabaseAway | EJBException nobodyToAsk) {
      return; // and nothing can be read to be told
    }
    for (BoardListener listener : some) {
      BoardViewer now = viewers.get(listener.logIn());
      if (now == null || !now.atTheDesk() || !now.account().equals(listener.account())) {
        listener.end(LOGGED_OUT);
      } else {
        listener.becomes(now);
      }
    }
  }

  private Map<LogInKey, BoardViewer> viewers(Collection<LogInKey> keys) {
    return keys.isEmpty()
        ? Map.of()
        : logIns.living(keys.stream().collect(Collectors.toSet())).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> viewer(one.getValue())));
  }

  private BoardViewer viewer(LiveLogIn logIn) {
    return new BoardViewer(
        logIn.account(), logIn.displayName(), logIn.activeRole(), terminals.of(logIn.key()));
  }

  /** The application stops; browsers come back when it is up again. */
  void end() {
    try {
      subscription.close();
      ends.close();
      rights.close();
      atHand.close();
    } catch (Exception e) {
      throw new IllegalStateException("board feed could not be left", e);
    } finally {
      sayGoodbye();
    }
  }

  private void sayGoodbye() {
    List<BoardListener> all = List.copyOf(listeners.values());
    // nobody is told that they left: they come back, to this node or another
    listeners.clear();
    all.forEach(listener -> listener.end(new CloseReason(CloseCodes.GOING_AWAY, "restart")));
  }
}
