package jp.madoguchi.web.push;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.web.security.CurrentLogIn;

/** Notes the log-in under which a line is opened. */
public class LogInHandshake extends ServerEndpointConfig.Configurator {
  private static final String LOG_IN = LogInHandshake.class.getName();

  /** The log-in that the line's handshake named, or null. */
  static LogInKey logIn(Session session) {
    return session.getUserProperties().get(LOG_IN) instanceof LogInKey key ? key : null;
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
