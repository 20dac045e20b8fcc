package jp.madoguchi.web.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.reception.BoardChange;
import org.junit.jupiter.api.Test;

class BoardAudienceTest {
  private static final LogInKey LOG_IN = new LogInKey("0".repeat(64));

  private final BoardAudience audience = new BoardAudience();
  private boolean full;

  BoardAudienceTest() throws ReflectiveOperationException {
    set("clock", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    set(
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
  }

  private void set(String field, Object value) throws ReflectiveOperationException {
    Field there = BoardAudience.class.getDeclaredField(field);
    there.setAccessible(true);
    there.set(audience, value);
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

  /** A browser's line; what it was told. */
  private List<String> browser(String id, boolean broken) {
    List<String> told = new ArrayList<>();
    RemoteEndpoint.Async remote =
        stand(
            RemoteEndpoint.Async.class,
            arguments -> {
              if (broken) {
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
                      default -> null;
                    });
    audience.join(LOG_IN, "clerk", session);
    return told;
  }

  @Test
  void oneBrowsersFaultKeepsNobodyElseFromBeingToldNowOrLater() {
    browser("a", true);
    List<String> told = browser("b", false);
    browser("c", true);
    audience.changed(new BoardChange(7, 1));
    audience.changed(new BoardChange(7, 2));
    assertEquals(List.of("{\"id\":7,\"v\":1}", "{\"id\":7,\"v\":2}"), told);
  }

  @Test
  void aChangeForWhichThereWasNoThreadIsToldWithTheNext() {
    List<String> told = browser("b", false);
    full = true;
    audience.changed(new BoardChange(7, 1));
    full = false;
    audience.changed(new BoardChange(8, 1));
    assertEquals(List.of("{\"id\":7,\"v\":1}", "{\"id\":8,\"v\":1}"), told);
  }

  @Test
  void whoIsToldOfTooManyRowsAsksForAllOfThem() {
    BoardListener listener = new BoardListener(LOG_IN, "clerk", slow(), session -> {});
    listener.tell(new BoardChange(1, 1)); // on its way for ever
    for (int row = 2; row < 2_100; row++) {
      listener.tell(new BoardChange(row, 1));
    }
    listener.tell(new BoardChange(0, 0));
    assertEquals(List.of("{\"id\":1,\"v\":1}"), sent);
    handler.onResult(new SendResult());
    assertEquals("{\"id\":0,\"v\":1}", sent.get(1));
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
