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
import jp.madoguchi.reception.BoardViewer;
import jp.madoguchi.reception.DeskActs;
import jp.madoguchi.web.board.BoardDrawing.DrawnFor;

/**
 * One browser. At most one message is on its way; what changes meanwhile waits, the newest version
 * of each row only, so that a slow line neither delays others nor fills the memory.
 */
class BoardListener {
  private static final Logger LOG = System.getLogger(BoardListener.class.getName());
  private static final long SEND_TIMEOUT_MILLIS = 10_000;
  private static final int MOST_WAITING = 2_000;

  private final OpenedLine line;
  private final Session session;
  private final Consumer<Session> leave;
  private final RemoteEndpoint.Async remote;
  private final Map<Long, PushMessage> waiting = new LinkedHashMap<>();
  private volatile BoardViewer viewer;
  private boolean sending;

  /**
   * @param viewer who sits there, as was found when the line was opened
   */
  BoardListener(OpenedLine line, BoardViewer viewer, Session session, Consumer<Session> leave) {
    this.line = line;
    this.viewer = viewer;
    this.session = session;
    this.leave = leave;
    this.remote = session.getAsyncRemote();
    this.remote.setSendTimeout(SEND_TIMEOUT_MILLIS);
  }

  LogInKey logIn() {
    return line.logIn();
  }

  String account() {
    return line.account();
  }

  BoardViewer viewer() {
    return viewer;
  }

  /** Whether it shows a board; a page of one session hears of that one alone, by its number. */
  boolean showsBoard() {
    return line.only() == null;
  }

  /** The one session that a page follows; not asked of a board. */
  long session() {
    return line.only();
  }

  boolean follows(long session) {
    return line.only() != null && line.only() == session;
  }

  DrawnFor drawnFor() {
    return new DrawnFor(
        line.language(), viewer.maySeeConsents(), DeskActs.DESK.contains(viewer.role()));
  }

  /** Rights as they are now; a page that was drawn for others is to be loaded anew. */
  void becomes(BoardViewer now) {
    boolean other = viewer.role() != now.role();
    viewer = now;
    if (other) {
      tell(PushMessage.ANEW);
    }
  }

  void tell(PushMessage message) {
    synchronized (this) {
      waiting.merge(
          message.key(), message, (old, next) -> next.version() < old.version() ? old : next);
      if (waiting.size() > MOST_WAITING) {
        waiting.clear();
        waiting.put(PushMessage.AGAIN.key(), PushMessage.AGAIN);
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
        LineText.send(remote, text, turn);
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
    var first = waiting.values().iterator();
    if (!first.hasNext()) {
      sending = false;
      return null;
    }
    PushMessage next = first.next();
    first.remove();
    return next.text();
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
