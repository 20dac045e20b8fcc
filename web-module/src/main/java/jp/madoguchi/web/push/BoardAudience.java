package jp.madoguchi.web.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.BoardFeed;

/** Everybody who looks at a board now. */
@ApplicationScoped
public class BoardAudience {
  private final Map<String, BoardListener> listeners = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<BoardChange> changes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean telling = new AtomicBoolean();

  @Resource private ManagedExecutorService executor;
  private AutoCloseable subscription;

  /**
   * Listens to the rules from now on. By this very bean, not by its proxy: GlassFish 8 does not
   * find the proxy's class when the first change comes on a timer's thread.
   */
  void begin(BoardFeed feed) {
    subscription = feed.subscribe(this::changed);
  }

  /** Called on the committing thread: only notes the change and returns. */
  private void changed(BoardChange change) {
    changes.add(change);
    if (telling.compareAndSet(false, true)) {
      executor.execute(this::tellAll);
    }
  }

  private void tellAll() {
    do {
      for (BoardChange next = changes.poll(); next != null; next = changes.poll()) {
        for (BoardListener listener : listeners.values()) {
          listener.tell(next);
        }
      }
      telling.set(false);
      // a change noted between the last poll and the line above has found somebody telling
    } while (!changes.isEmpty() && telling.compareAndSet(false, true));
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
    try {
      subscription.close();
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
