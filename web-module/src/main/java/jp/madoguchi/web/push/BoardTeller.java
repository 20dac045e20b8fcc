package jp.madoguchi.web.push;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.BoardViewer;
import jp.madoguchi.reception.OpenBoards;
import jp.madoguchi.web.board.BoardDrawing;
import jp.madoguchi.web.board.BoardDrawing.DrawnFor;
import jp.madoguchi.web.board.BoardForm;

/**
 * Makes of changes what the browsers are told: each row is read once, its read recorded for all
 * before whom it comes, drawn once for each language and right, and sent. The strip follows when no
 * row waits. One thread at a time.
 */
@ApplicationScoped
public class BoardTeller {
  private static final Logger LOG = System.getLogger(BoardTeller.class.getName());

  /** As many rows go through one transaction. */
  private static final int AT_ONCE = 50;

  private final AtomicLong strips = new AtomicLong();
  private final Map<Locale, String> lastStrip = new HashMap<>();

  @Inject private OpenBoards boards;
  @Inject private BoardDrawing drawing;

  /**
   * @param changes taken from its head until it is empty
   * @param giveUp called for a browser whose line is broken
   */
  void tell(
      Queue<BoardChange> changes,
      Collection<BoardListener> listeners,
      BiConsumer<BoardListener, RuntimeException> giveUp) {
    try {
      while (!changes.isEmpty()) {
        Map<Long, Long> rows = next(changes);
        if (rows.remove(BoardChange.EVERYTHING.sessionId()) != null) {
          each(listeners, giveUp, listener -> listener.tell(PushMessage.AGAIN));
        }
        tellFollowers(rows, listeners, giveUp);
        tellBoards(rows, listeners, giveUp);
      }
      tellStrip(listeners, giveUp);
    } catch (DatabaseAway | EJBException unread) {
      // who cannot be sent a row asks for it until the database answers
      LOG.log(Level.WARNING, "a change could not be read, the boards ask for it", unread);
      each(listeners, giveUp, listener -> listener.tell(PushMessage.AGAIN));
    }
  }

  /** The newest version of each row; that nothing in particular is told stays out. */
  private static Map<Long, Long> next(Queue<BoardChange> changes) {
    Map<Long, Long> rows = new LinkedHashMap<>();
    for (BoardChange next = changes.poll();
        next != null;
        next = rows.size() < AT_ONCE ? changes.poll() : null) {
      if (next.sessionId() != 0 || next.version() > 0) {
        rows.merge(next.sessionId(), next.version(), Math::max);
      }
    }
    return rows;
  }

  private static void tellFollowers(
      Map<Long, Long> rows,
      Collection<BoardListener> listeners,
      BiConsumer<BoardListener, RuntimeException> giveUp) {
    rows.forEach(
        (id, version) ->
            each(
                listeners.stream().filter(one -> one.follows(id)).toList(),
                giveUp,
                one -> one.tell(new PushMessage(id, version, BoardForm.change(id, version)))));
  }

  private void tellBoards(
      Map<Long, Long> rows,
      Collection<BoardListener> listeners,
      BiConsumer<BoardListener, RuntimeException> giveUp) {
    // whoever joins from here on asks for the list as it is by then
    List<BoardListener> open = listeners.stream().filter(BoardListener::showsBoard).toList();
    if (open.isEmpty() || rows.isEmpty()) {
      return;
    }
    Map<String, BoardViewer> viewers =
        open.stream()
            .map(BoardListener::viewer)
            .collect(Collectors.toMap(BoardViewer::account, viewer -> viewer, (one, same) -> one));
    for (BoardRow row : boards.show(rows.keySet(), viewers.values())) {
      Map<DrawnFor, String> texts =
          drawing.messages(row, open.stream().map(BoardListener::drawnFor).distinct().toList());
      Map<DrawnFor, PushMessage> messages = new HashMap<>();
      texts.forEach((to, text) -> messages.put(to, new PushMessage(row.id(), row.version(), text)));
      each(open, giveUp, listener -> tellIfSame(listener, messages));
    }
  }

  /** Whose rights changed since the row was drawn gets nothing: the page is loaded anew. */
  private static void tellIfSame(BoardListener listener, Map<DrawnFor, PushMessage> messages) {
    PushMessage message = messages.get(listener.drawnFor());
    if (message != null) {
      listener.tell(message);
    }
  }

  private void tellStrip(
      Collection<BoardListener> listeners, BiConsumer<BoardListener, RuntimeException> giveUp) {
    Map<Locale, List<BoardListener>> open =
        listeners.stream()
            .filter(BoardListener::showsBoard)
            .collect(Collectors.groupingBy(listener -> listener.drawnFor().language()));
    if (open.isEmpty()) {
      lastStrip.clear();
      return;
    }
    Board strip = boards.strip();
    open.forEach(
        (language, some) -> {
          String text = drawing.message(strip, language);
          if (!text.equals(lastStrip.put(language, text))) {
            PushMessage message = PushMessage.strip(strips.incrementAndGet(), text);
            each(some, giveUp, listener -> listener.tell(message));
          }
        });
  }

  /** What a board shows above its rows when its line is opened: its page may be older. */
  void tellStrip(BoardListener listener) {
    long version = strips.incrementAndGet();
    String text = drawing.message(boards.strip(), listener.drawnFor().language());
    listener.tell(PushMessage.strip(version, text));
  }

  /** The version that a page's session has when its line is opened. */
  void tellVersion(long session, BoardListener listener) {
    long version = boards.version(session);
    listener.tell(new PushMessage(session, version, BoardForm.change(session, version)));
  }

  private static void each(
      Collection<BoardListener> listeners,
      BiConsumer<BoardListener, RuntimeException> giveUp,
      Consumer<BoardListener> tell) {
    for (BoardListener listener : listeners) {
      try {
        tell.accept(listener);
      } catch (RuntimeException broken) {
        giveUp.accept(listener, broken);
      }
    }
  }
}
