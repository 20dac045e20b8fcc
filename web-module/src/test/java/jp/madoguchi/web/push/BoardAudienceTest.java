package jp.madoguchi.web.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.Role;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.BoardCounts;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.BoardViewer;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.OpenBoards;
import jp.madoguchi.reception.SessionAtHand;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionsAtHand;
import jp.madoguchi.web.board.BoardDrawing;
import jp.madoguchi.web.security.LogInTerminals;
import org.junit.jupiter.api.Test;

class BoardAudienceTest {
  private static final LogInKey LOG_IN = new LogInKey("0".repeat(64));
  private static final LogInKey OTHER = new LogInKey("1".repeat(64));
  private static final Instant OPENED = Instant.parse("2026-01-15T00:00:00Z");

  private final BoardAudience audience = new BoardAudience();
  private final Map<LogInKey, Role> roles = new HashMap<>(Map.of(LOG_IN, Role.CLERK));
  private final List<String> shown = new ArrayList<>();
  private final List<Consumer<SessionAtHand>> nodes = new ArrayList<>();
  private Instant now = OPENED;
  private long versions;
  private boolean full;
  private boolean away;
  private final Map<String, Session> sessions = new HashMap<>();

  BoardAudienceTest() throws ReflectiveOperationException {
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
                      OPENED));
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
    return new BoardRow(
        id,
        0,
        ++versions,
        SessionState.REVIEW,
        SessionMethod.FACE_READER,
        IdentityMethod.AT_READER,
        "①",
        "試験 太郎",
        "シケン タロウ",
        "000123",
        ResultScreen.VALID_SAME,
        new DeskTruth(DeskStage.OPEN, DeskSituation.VALID, Set.of(), true),
        Headline.of(DeskSentence.VALID),
        Map.of(ConsentKind.YZK, ConsentState.GIVEN),
        0,
        OPENED,
        OPENED,
        false,
        true,
        null);
  }

  private interface Answer {
    Object of(Object[] arguments) throws Throwable;
  }

  private static <T> T stand(Class<T> type, Answer answer, String name) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getName().equals(name) ? answer.of(arguments) : null));
  }

  /** A browser's line with its board; what it was told. */
  private List<String> browser(String id, boolean broken) {
    return browser(id, broken, LOG_IN, Locale.JAPANESE, null);
  }

  private List<String> browser(
      String id, boolean broken, LogInKey logIn, Locale language, Long only) {
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

  private static List<String> rows(List<String> told) {
    return told.stream().filter(text -> text.contains("\"row\"")).toList();
  }

  /** These rows and no other, in this order: each one's id and the version it was read with. */
  private static void assertRows(List<String> told, int... idsAndVersions) {
    List<String> rows = rows(told);
    assertEquals(idsAndVersions.length / 2, rows.size(), rows::toString);
    for (int n = 0; n < rows.size(); n++) {
      String begin =
          "{\"form\":1,\"row\":{\"id\":%d,\"v\":%d,"
              .formatted(idsAndVersions[2 * n], idsAndVersions[2 * n + 1]);
      assertTrue(rows.get(n).startsWith(begin), rows.get(n));
    }
  }

  @Test
  void aRowGoesToEachBoardInItsLanguageAndRightAndIsReadOnce() {
    roles.put(OTHER, Role.BILLING);
    List<String> clerk = browser("a", false);
    List<String> beside = browser("b", false);
    List<String> english = browser("c", false, LOG_IN, Locale.ENGLISH, null);
    List<String> billing = browser("d", false, OTHER, Locale.JAPANESE, null);
    audience.changed(new BoardChange(7, 1));
    String row = rows(clerk).get(0);
    assertEquals(rows(clerk), rows(beside));
    assertTrue(row.startsWith("{\"form\":1,\"row\":{\"id\":7,\"v\":1,\"rank\":0,"), row);
    assertTrue(row.contains("\"name\":\"試験 太郎\"") && row.contains("\"sign\":\"●\""), row);
    assertTrue(rows(billing).get(0).contains("\"consents\":[]"), rows(billing).get(0));
    assertFalse(rows(english).get(0).contains("取込"), rows(english).get(0));
    assertEquals(List.of("account0", "account1"), shown.stream().sorted().toList());
  }

  @Test
  void aPageOfOneSessionHearsOfItsVersionAloneAndOfNobodysName() {
    List<String> told = browser("a", false, LOG_IN, Locale.JAPANESE, 7L);
    audience.changed(new BoardChange(8, 1));
    audience.changed(new BoardChange(7, 4));
    assertEquals(
        List.of(
            "{\"form\":1,\"ready\":true}",
            "{\"form\":1,\"change\":{\"id\":7,\"v\":3}}",
            "{\"form\":1,\"beside\":\"\"}",
            "{\"form\":1,\"change\":{\"id\":7,\"v\":4}}"),
        told.stream().distinct().toList());
    assertEquals(List.of(), shown);
  }

  @Test
  void twoWhoHaveOnePatientOpenSeeEachOtherAndTheBoardsSeeBoth() {
    roles.put(OTHER, Role.CLERK_LEAD);
    List<String> board = browser("a", false);
    List<String> one = browser("b", false, LOG_IN, Locale.JAPANESE, 7L);
    assertEquals(hands(7, "受付 花子"), last(board));
    List<String> two = browser("c", false, OTHER, Locale.ENGLISH, 7L);
    assertEquals(hands(7, "受付 主任・受付 花子"), last(board));
    assertEquals("{\"form\":1,\"beside\":\"受付 主任さんも開いています。\"}", last(one));
    assertEquals("{\"form\":1,\"beside\":\"受付 花子 has this page open, too.\"}", last(two));
    assertTrue(browser("d", false).contains(hands(7, "受付 主任・受付 花子")), "a board opened later");
    audience.leave(sessions.get("c"));
    assertEquals(hands(7, "受付 花子"), last(board));
    assertEquals("{\"form\":1,\"beside\":\"\"}", last(one));
    // the same person has the page open twice
    browser("e", false, LOG_IN, Locale.JAPANESE, 7L);
    audience.leave(sessions.get("b"));
    assertEquals(hands(7, "受付 花子"), last(board));
    audience.leave(sessions.get("e"));
    assertEquals(hands(7, ""), last(board));
  }

  @Test
  void whoHasAPageOpenOnANodeThatDiedIsForgottenAndWhoLivesIsNot() {
    roles.put(OTHER, Role.CLERK_LEAD);
    List<String> board = browser("a", false);
    browser("b", false, LOG_IN, Locale.JAPANESE, 7L);
    nodes.forEach(node -> node.accept(new SessionAtHand(7, OTHER, true)));
    assertEquals(hands(7, "受付 主任・受付 花子"), last(board));
    now = now.plus(SessionHolders.TOLD_AGAIN);
    audience.answer(sessions.get("b"));
    now = OPENED.plus(SessionHolders.FORGOTTEN).plusSeconds(1);
    audience.changed(BoardChange.EVERYTHING);
    assertEquals(hands(7, "受付 花子"), last(board));
  }

  private static String hands(long session, String who) {
    return "{\"form\":1,\"hands\":{\"id\":" + session + ",\"who\":\"" + who + "\"}}";
  }

  private static String last(List<String> told) {
    return told.get(told.size() - 1);
  }

  @Test
  void whoTakesUpAnotherRoleLoadsThePageAnewAndWhoLosesTheDesksGetsNothingMore() {
    List<String> told = browser("a", false);
    roles.put(LOG_IN, Role.BILLING);
    audience.changed(new BoardChange(7, 1));
    assertTrue(told.contains("{\"form\":1,\"anew\":true}"), told.toString());
    int before = told.size();
    roles.put(LOG_IN, Role.DOCTOR);
    audience.rightsChanged();
    audience.changed(new BoardChange(7, 2));
    assertEquals(List.of("closed"), told.subList(before, told.size()));
  }

  @Test
  void whoHasNoBusinessAtTheDeskIsSentAwayWhenTheLineIsOpened() {
    roles.put(OTHER, Role.DOCTOR);
    assertEquals(List.of("closed"), browser("a", false, OTHER, Locale.JAPANESE, null));
    roles.remove(OTHER);
    assertEquals(List.of("closed"), browser("b", false, OTHER, Locale.JAPANESE, null));
  }

  @Test
  void whatCannotBeReadIsAskedForByTheBoards() {
    List<String> told = browser("a", false);
    away = true;
    audience.changed(new BoardChange(7, 1));
    away = false;
    audience.changed(new BoardChange(8, 1));
    assertTrue(told.contains("{\"form\":1,\"again\":true}"), told.toString());
    assertRows(told, 8, 1);
  }

  @Test
  void oneBrowsersFaultKeepsNobodyElseFromBeingToldNowOrLater() {
    browser("a", true);
    List<String> told = browser("b", false);
    browser("c", true);
    audience.changed(new BoardChange(7, 1));
    audience.changed(new BoardChange(7, 2));
    assertRows(told, 7, 1, 7, 2);
  }

  @Test
  void aChangeForWhichThereWasNoThreadIsToldWithTheNext() {
    List<String> told = browser("b", false);
    full = true;
    audience.changed(new BoardChange(7, 1));
    full = false;
    audience.changed(new BoardChange(8, 1));
    assertRows(told, 7, 1, 8, 2);
  }

  @Test
  void whoIsToldOfTooManyRowsAsksForAllOfThem() {
    BoardListener listener =
        new BoardListener(
            new OpenedLine(LOG_IN, "clerk", Locale.JAPANESE, null), null, slow(), session -> {});
    listener.tell(new PushMessage(1, 1, "first")); // on its way for ever
    for (int row = 2; row < 2_100; row++) {
      listener.tell(new PushMessage(row, 1, "row"));
    }
    assertEquals(List.of("first"), sent);
    handler.onResult(new SendResult());
    assertEquals("{\"form\":1,\"again\":true}", sent.get(1));
  }

  @Test
  void ofARowThatWaitsOnlyTheNewestVersionIsSent() {
    BoardListener listener =
        new BoardListener(
            new OpenedLine(LOG_IN, "clerk", Locale.JAPANESE, null), null, slow(), session -> {});
    listener.tell(new PushMessage(1, 1, "first"));
    listener.tell(new PushMessage(7, 3, "third"));
    listener.tell(new PushMessage(7, 2, "second"));
    handler.onResult(new SendResult());
    assertEquals(List.of("first", "third"), sent);
  }

  private final List<String> sent = new ArrayList<>();
  private SendHandler handler;

  private Session slow() {
    RemoteEndpoint.Async remote =
        stand(
            RemoteEndpoint.Async.class,
            arguments -> {
              sent.add((String) arguments[0]);
              handler = (SendHandler) arguments[1];
              return null;
            },
            "sendText");
    return stand(Session.class, arguments -> remote, "getAsyncRemote");
  }
}
