package jp.madoguchi.web.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.Role;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardCounts;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.BoardViewer;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.OpenBoards;
import jp.madoguchi.reception.SessionAtHand;
import jp.madoguchi.reception.SessionsAtHand;
import jp.madoguchi.web.board.BoardDrawing;
import jp.madoguchi.web.board.SampleRow;
import jp.madoguchi.web.security.LogInTerminals;

/**
 * Browsers with a board or a result open, on one node whose log-ins, rows and clock are set by the
 * test.
 */
final class BrowsersOfBoards {
  static final LogInKey LOG_IN = new LogInKey("0".repeat(64));
  static final LogInKey OTHER = new LogInKey("1".repeat(64));
  static final Instant OPENED = Instant.parse("2026-01-15T00:00:00Z");

  final BoardAudience audience = new BoardAudience();
  final Map<LogInKey, Role> roles = new HashMap<>(Map.of(LOG_IN, Role.CLERK));
  final List<String> shown = new ArrayList<>();
  final List<Consumer<SessionAtHand>> nodes = new ArrayList<>();
  Instant now = OPENED;
  private long versions;
  boolean full;
  boolean away;
  private final Map<String, Session> sessions = new HashMap<>();

  BrowsersOfBoards() throws ReflectiveOperationException {
    Clock clock = clock();
    set(audience, "clock", clock);
    set(audience, "logIns", logIns());
    set(audience, "terminals", new LogInTerminals());
    BoardTeller teller = new BoardTeller();
    set(teller, "boards", boards());
    set(teller, "drawing", new BoardDrawing(clock));
    set(audience, "teller", teller);
    SessionHolders holders = new SessionHolders();
    set(holders, "nodes", nodes());
    set(holders, "logIns", logIns());
    set(holders, "drawing", new BoardDrawing(clock));
    set(holders, "clock", clock);
    set(audience, "holders", holders);
    set(
        audience,
        "executor",
        stand(
            ManagedExecutorService.class,
            arguments -> {
              if (full) {
                throw new RejectedExecutionException("full");
              }
              ((Runnable) arguments[0]).run();
              return null;
            },
            "execute"));
    audience.begin(changes -> () -> {});
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  /** This node alone, which hears what it tells. */
  private SessionsAtHand nodes() {
    return new SessionsAtHand() {
      @Override
      public void tell(SessionAtHand change) {
        nodes.forEach(node -> node.accept(change));
      }

      @Override
      public AutoCloseable subscribe(Consumer<SessionAtHand> listener) {
        nodes.add(listener);
        return () -> nodes.remove(listener);
      }
    };
  }

  private static void set(Object bean, String field, Object value)
      throws ReflectiveOperationException {
    Field there = bean.getClass().getDeclaredField(field);
    there.setAccessible(true);
    there.set(bean, value);
  }

  /** Log-ins whose role stands in {@link #roles}. */
  private LogIns logIns() {
    return stand(
        LogIns.class,
        arguments -> {
          Map<LogInKey, LiveLogIn> living = new HashMap<>();
          for (Object key : (Set<?>) arguments[0]) {
            Role role = roles.get(key);
            if (role != null) {
              living.put(
                  (LogInKey) key,
                  new LiveLogIn(
                      (LogInKey) key,
                      account((LogInKey) key),
                      key.equals(LOG_IN) ? "受付 花子" : "受付 主任",
                      Set.of(role),
                      role,
                      OPENED,
                      false,
                      FactorStep.NOT_ASKED,
                      OPENED,
                      1));
            }
          }
          return living;
        },
        "living");
  }

  private static String account(LogInKey key) {
    return "account" + key.hex().charAt(0);
  }

  /** Rows that were read, and for whom. */
  private OpenBoards boards() {
    return (OpenBoards)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {OpenBoards.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "show" -> show((Collection<?>) arguments[0], (Collection<?>) arguments[1]);
                  case "strip" ->
                      new Board(
                          OPENED,
                          List.of(),
                          0,
                          new BoardCounts(0, 0, 0, 0, 0, 0),
                          List.of(),
                          List.of(),
                          0,
                          List.of());
                  default -> 3L;
                });
  }

  private List<BoardRow> show(Collection<?> ids, Collection<?> viewers) {
    if (away) {
      throw new DatabaseAway();
    }
    viewers.forEach(viewer -> shown.add(((BoardViewer) viewer).account()));
    return ids.stream().map(id -> row((Long) id)).toList();
  }

  private BoardRow row(long id) {
    return SampleRow.of(id, OPENED)
        .version(++versions)
        .truth(new DeskTruth(DeskStage.OPEN, DeskSituation.VALID, Set.of(), true))
        .consents(Map.of(ConsentKind.YZK, ConsentState.GIVEN))
        .row();
  }

  interface Answer {
    Object of(Object[] arguments) throws Throwable;
  }

  static <T> T stand(Class<T> type, Answer answer, String name) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getName().equals(name) ? answer.of(arguments) : null));
  }

  /** A browser's line with its board; what it was told. */
  List<String> browser(String id, boolean broken) {
    return browser(id, broken, LOG_IN, Locale.JAPANESE, null);
  }

  List<String> browser(String id, boolean broken, LogInKey logIn, Locale language, Long only) {
    List<String> told = new ArrayList<>();
    RemoteEndpoint.Async remote =
        stand(
            RemoteEndpoint.Async.class,
            arguments -> {
              if (broken && told.size() == 3) {
                throw new NullPointerException("the server's own fault");
              }
              told.add((String) arguments[0]);
              ((SendHandler) arguments[1]).onResult(new SendResult());
              return null;
            },
            "sendText");
    Session session =
        (Session)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getId" -> id;
                      case "getAsyncRemote" -> remote;
                      case "close" -> told.add("closed");
                      default -> null;
                    });
    audience.join(new OpenedLine(logIn, account(logIn), language, only), session);
    sessions.put(id, session);
    return told;
  }

  static List<String> rows(List<String> told) {
    return told.stream().filter(text -> text.contains("\"row\"")).toList();
  }

  /** These rows and no other, in this order: each one's id and the version it was read with. */
  static void assertRows(List<String> told, int... idsAndVersions) {
    List<String> rows = rows(told);
    assertEquals(idsAndVersions.length / 2, rows.size(), rows::toString);
    for (int n = 0; n < rows.size(); n++) {
      String begin =
          "{\"form\":1,\"row\":{\"id\":%d,\"v\":%d,"
              .formatted(idsAndVersions[2 * n], idsAndVersions[2 * n + 1]);
      assertTrue(rows.get(n).startsWith(begin), rows.get(n));
    }
  }

  /** That browser is closed. */
  void leaves(String id) {
    audience.leave(sessions.get(id));
  }

  /** That browser says that it is alive. */
  void answers(String id) {
    audience.answer(sessions.get(id));
  }
}
