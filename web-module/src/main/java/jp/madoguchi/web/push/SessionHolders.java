package jp.madoguchi.web.push;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.reception.SessionAtHand;
import jp.madoguchi.reception.SessionsAtHand;
import jp.madoguchi.web.board.BoardDrawing;

/**
 * Who has which session's page open (担当), on whichever node: boards show it at the row, and who
 * opens the same page is told. What this process knows of it may be lost: an open page is told
 * again at its signs of life, and one that is not is forgotten.
 */
@ApplicationScoped
public class SessionHolders {
  private static final Logger LOG = System.getLogger(SessionHolders.class.getName());

  private static final long NO_SESSION = 0;

  static final Duration TOLD_AGAIN = Duration.ofSeconds(60);
  static final Duration FORGOTTEN = Duration.ofSeconds(150);

  private final Map<Long, Map<LogInKey, Instant>> holders = new HashMap<>();
  private final Set<Long> changed = new HashSet<>();
  private final AtomicLong versions = new AtomicLong();

  @Inject private SessionsAtHand nodes;
  @Inject private LogIns logIns;
  @Inject private BoardDrawing drawing;
  @Inject private Clock clock;

  /** Listens to all nodes; {@code soon} is called when there is something to tell. */
  AutoCloseable begin(Runnable soon) {
    return nodes.subscribe(
        change -> {
          if (heard(change)) {
            soon.run();
          }
        });
  }

  /** Whether somebody came or went by it. */
  synchronized boolean heard(SessionAtHand change) {
    Map<LogInKey, Instant> there =
        holders.computeIfAbsent(change.sessionId(), none -> new HashMap<>());
    boolean other =
        change.open()
            ? there.put(change.logIn(), clock.instant()) == null
            : there.remove(change.logIn()) != null;
    if (there.isEmpty()) {
      holders.remove(change.sessionId());
    }
    return other && changed.add(change.sessionId());
  }

  /** A page of one session is open, or gives a sign of life. */
  void open(BoardListener page) {
    long session = page.session();
    if (toTell(session, page.logIn())) {
      tell(new SessionAtHand(session, page.logIn(), true));
    }
  }

  void left(BoardListener page, Collection<BoardListener> others) {
    long session = page.session();
    if (others.stream().noneMatch(o -> o.follows(session) && o.logIn().equals(page.logIn()))) {
      tell(new SessionAtHand(session, page.logIn(), false));
    }
  }

  private synchronized boolean toTell(long session, LogInKey logIn) {
    Instant told = holders.getOrDefault(session, Map.of()).get(logIn);
    return told == null || !told.plus(TOLD_AGAIN).isAfter(clock.instant());
  }

  private void tell(SessionAtHand change) {
    try {
      nodes.tell(change);
    } catch (DatabaseAway | EJBException unheard) {
      // told again at the next sign of life, or forgotten
      LOG.log(Level.DEBUG, "who has a page open is told later", unheard);
    }
  }

  synchronized boolean waiting() {
    return !changed.isEmpty();
  }

  /** Tells boards and pages of what changed. */
  void tellChanges(
      Collection<BoardListener> listeners, BiConsumer<BoardListener, RuntimeException> giveUp) {
    Set<Long> sessions;
    synchronized (this) {
      forget(clock.instant().minus(FORGOTTEN));
      sessions = Set.copyOf(changed);
      changed.clear();
    }
    if (sessions.isEmpty()) {
      return;
    }
    Map<LogInKey, String> names;
    try {
      names = names(keys(sessions::contains));
    } catch (DatabaseAway | EJBException nobodyToAsk) {
      // what boards show of it stays as it was until the next change
      LOG.log(Level.DEBUG, "whose pages are open is not known", nobodyToAsk);
      return;
    }
    for (BoardListener listener : listeners) {
      try {
        sessions.forEach(session -> tell(listener, session, names));
      } catch (RuntimeException broken) {
        giveUp.accept(listener, broken);
      }
    }
  }

  /** What a board or a page that was just opened does not know yet. */
  void tellAll(BoardListener listener) {
    Set<Long> all = listener.showsBoard() ? sessions() : Set.of(listener.session());
    Map<LogInKey, String> names = names(keys(all::contains));
    if (listener.showsBoard()) {
      // what it has heard before its line was down is not so any more
      listener.tell(holders(NO_SESSION, names));
    }
    all.forEach(session -> tell(listener, session, names));
  }

  private void tell(BoardListener listener, long session, Map<LogInKey, String> names) {
    if (listener.showsBoard()) {
      listener.tell(holders(session, names));
    } else if (listener.follows(session)) {
      String text =
          drawing.beside(names(session, listener.logIn(), names), listener.drawnFor().language());
      listener.tell(PushMessage.holders(session, versions.incrementAndGet(), text));
    }
  }

  private PushMessage holders(long session, Map<LogInKey, String> names) {
    String text = drawing.holders(session, names(session, null, names));
    return PushMessage.holders(session, versions.incrementAndGet(), text);
  }

  private synchronized List<String> names(long session, LogInKey own, Map<LogInKey, String> names) {
    return holders.getOrDefault(session, Map.of()).keySet().stream()
        .filter(key -> !key.equals(own) && names.containsKey(key))
        .map(names::get)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private synchronized Set<Long> sessions() {
    return Set.copyOf(holders.keySet());
  }

  private synchronized Set<LogInKey> keys(Predicate<Long> which) {
    return holders.entrySet().stream()
        .filter(one -> which.test(one.getKey()))
        .flatMap(one -> one.getValue().keySet().stream())
        .collect(Collectors.toSet());
  }

  private Map<LogInKey, String> names(Set<LogInKey> keys) {
    return keys.isEmpty()
        ? Map.of()
        : logIns.living(keys).values().stream()
            .collect(Collectors.toMap(LiveLogIn::key, LiveLogIn::displayName));
  }

  private void forget(Instant before) {
    holders.forEach(
        (session, there) -> {
          if (there.values().removeIf(told -> told.isBefore(before))) {
            changed.add(session);
          }
        });
    holders.values().removeIf(Map::isEmpty);
  }
}
