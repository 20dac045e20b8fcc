package jp.madoguchi.web.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.reception.BoardChange;

/** Everybody who looks at a board now. */
@ApplicationScoped
public class BoardAudience {
  private static final Logger LOG = System.getLogger(BoardAudience.class.getName());

  private final Map<String, BoardListener> listeners = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<BoardChange> changes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean telling = new AtomicBoolean();

  @Resource private ManagedExecutorService executor;

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

  void join(String httpSession, Session session) {
    listeners.put(session.getId(), new BoardListener(httpSession, session, this::leave));
  }

  void leave(Session session) {
    listeners.remove(session.getId());
  }

  void answer(Session session) {
    BoardListener listener = listeners.get(session.getId());
    if (listener != null) {
      listener.tell(BoardListener.SIGN_OF_LIFE);
    }
  }

  /** The log-in is over. */
  void sessionEnded(String httpSession) {
    List<BoardListener> ended = new ArrayList<>(listeners.values());
    ended.removeIf(listener -> !listener.belongsTo(httpSession));
    for (BoardListener listener : ended) {
      listener.end(new CloseReason(CloseCodes.VIOLATED_POLICY, "log-in ended"));
    }
  }

  /** The application stops; browsers come back when it is up again. */
  void end() {
    for (BoardListener listener : List.copyOf(listeners.values())) {
      listener.end(new CloseReason(CloseCodes.GOING_AWAY, "restart"));
    }
    listeners.clear();
  }
}
