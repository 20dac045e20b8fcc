package jp.madoguchi.web.push;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.web.security.CurrentLogIn;

/**
 * Tells the desks' browsers which row changed: {@code {"id":1,"v":2}}, never what it says. The
 * address is closed to other roles by web.xml, and the connection ends with the log-in it was
 * opened under. A bean by name, because Open Liberty injects nothing into an endpoint that is none.
 */
@Dependent
@ServerEndpoint(value = "/push/board", configurator = BoardPush.Handshake.class)
public class BoardPush {
  private static final String LOG_IN = BoardPush.class.getName() + ".logIn";

  @Inject private BoardAudience audience;

  @OnOpen
  public void open(Session session) throws IOException {
    Object logIn = session.getUserProperties().get(LOG_IN);
    if (session.getUserPrincipal() == null || !(logIn instanceof LogInKey key)) {
      session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not logged in"));
      return;
    }
    session.setMaxIdleTimeout(0);
    session.setMaxTextMessageBufferSize(256);
    audience.join(key, session.getUserPrincipal().getName(), session);
  }

  /** A browser's sign of life; answered so that it notices a dead line, if its log-in lives. */
  @OnMessage
  public void alive(Session session, String text) {
    audience.answer(session);
  }

  @OnClose
  public void close(Session session) {
    audience.leave(session);
  }

  /** A broken line is no fault: the browser comes back by itself. */
  @OnError
  public void broken(Session session, Throwable thrown) {
    audience.leave(session);
  }

  /** Notes the log-in under which the connection is opened. */
  public static class Handshake extends ServerEndpointConfig.Configurator {
    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      config.getUserProperties().remove(LOG_IN);
      request.getHeaders().entrySet().stream()
          .filter(header -> "Cookie".equalsIgnoreCase(header.getKey()))
          .flatMap(header -> header.getValue().stream())
          .flatMap(cookies -> CurrentLogIn.keyIn(cookies).stream())
          .findFirst()
          .ifPresent(key -> config.getUserProperties().put(LOG_IN, key));
    }
  }
}
