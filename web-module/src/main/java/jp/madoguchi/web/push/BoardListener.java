package jp.madoguchi.web.push;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.reception.BoardChange;

/**
 * One browser. At most one message is on its way; what changes meanwhile waits, the newest version
 * of each row only, so that a slow line neither delays others nor fills the memory.
 */
class BoardListener {
  /** Answer to the browser's sign of life; no row has this number. */
  static final BoardChange SIGN_OF_LIFE = new BoardChange(-1, 0);

  private static final Logger LOG = System.getLogger(BoardListener.class.getName());
  private static final long SEND_TIMEOUT_MILLIS = 10_000;
  private static final int MOST_WAITING = 2_000;

  private final LogInKey logIn;
  private final String account;
  private final Session session;
  private final Consumer<Session> leave;
  private final RemoteEndpoint.Async remote;
  private final Map<Long, Long> waiting = new LinkedHashMap<>();
  private boolean sending;

  BoardListener(LogInKey logIn, String account, Session session, Consumer<Session> leave) {
    this.account = account;
    this.logIn = logIn;
    this.session = session;
    this.leave = leave;
    this.remote = session.getAsyncRemote();
    this.remote.setSendTimeout(SEND_TIMEOUT_MILLIS);
  }

  LogInKey logIn() {
    return logIn;
  }

  String account() {
    return account;
  }

  void tell(BoardChange change) {
    synchronized (this) {
      waiting.merge(change.sessionId(), change.version(), Math::max);
      if (waiting.size() > MOST_WAITING) {
        waiting.clear();
        waiting.put(BoardChange.EVERYTHING.sessionId(), BoardChange.EVERYTHING.version());
      }
      if (sending) {
        return;
      }
      sending = true;
    }
    sendWaiting();
  }

  private void sendWaiting() {
    for (String text = next(); text != null; text = next()) {
      Turn turn = new Turn();
      try {
        remote.sendText(text, turn);
      } catch (IllegalStateException closedMeanwhile) {
        leave.accept(session);
        return;
      }
      if (!turn.overAtOnce()) {
        return;
      }
    }
  }

  private synchronized String next() {
    var first = waiting.entrySet().iterator();
    if (!first.hasNext()) {
      sending = false;
      return null;
    }
    Map.Entry<Long, Long> next = first.next();
    first.remove();
    return "{\"id\":" + next.getKey() + ",\"v\":" + next.getValue() + "}";
  }

  void end(CloseReason reason) {
    leave.accept(session);
    try {
      session.close(reason);
    } catch (IOException | IllegalStateException alreadyGone) {
      LOG.log(Level.DEBUG, "a browser's line was gone already", alreadyGone);
    }
  }

  /**
   * One message. Some servers report its end before the call returns: then the loop goes on,
   * instead of a call within a call for each message that waits.
   */
  private final class Turn implements SendHandler {
    private final AtomicInteger steps = new AtomicInteger();

    boolean overAtOnce() {
      return steps.incrementAndGet() == 2;
    }

    @Override
    public void onResult(SendResult result) {
      if (!result.isOK()) {
        LOG.log(Level.DEBUG, "a browser's line is gone", result.getException());
        leave.accept(session);
      } else if (steps.incrementAndGet() == 2) {
        sendWaiting();
      }
    }
  }
}
