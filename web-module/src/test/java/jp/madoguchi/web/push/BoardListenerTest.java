package jp.madoguchi.web.push;

import static jp.madoguchi.web.push.BrowsersOfBoards.LOG_IN;
import static jp.madoguchi.web.push.BrowsersOfBoards.stand;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a slow browser is told: the newest, and not more than it can take. */
class BoardListenerTest {
  private final List<String> sent = new ArrayList<>();
  private SendHandler handler;

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
