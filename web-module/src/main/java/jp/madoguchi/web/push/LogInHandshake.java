package jp.madoguchi.web.push;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.web.security.CurrentLogIn;

/** Notes the log-in under which a line is opened, and reads what its address says. */
public class LogInHandshake extends ServerEndpointConfig.Configurator {
  private static final String LOG_IN = LogInHandshake.class.getName();

  /** The log-in that the line's handshake named, or null. */
  static LogInKey logIn(Session session) {
    return session.getUserProperties().get(LOG_IN) instanceof LogInKey key ? key : null;
  }

  /** What the line's address says of the page; "" where it says nothing. */
  static String parameter(Session session, String name) {
    List<String> values = session.getRequestParameterMap().get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }

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
