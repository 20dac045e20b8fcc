package jp.madoguchi.web.push;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Locale;
import jp.madoguchi.access.LogInKey;

/**
 * Sends the desks' browsers the rows that change, each in the form of {@link
 * jp.madoguchi.web.board.BoardForm}; a page of one session ({@code ?of=7}) hears of its version
 * alone. The address is closed to other roles by web.xml, the rights are asked again at the opening
 * ({@link BoardAudience#join}), and the connection ends with the log-in it was opened under. A bean
 * by name, because Open Liberty injects nothing into an endpoint that is none.
 */
@Dependent
@ServerEndpoint(value = "/push/board", configurator = LogInHandshake.class)
public class BoardPush {
  @Inject private BoardAudience audience;

  @OnOpen
  public void open(Session session) throws IOException {
    LogInKey key = LogInHandshake.logIn(session);
    if (session.getUserPrincipal() == null || key == null) {
      session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not logged in"));
      return;
    }
    session.setMaxIdleTimeout(0);
    session.setMaxTextMessageBufferSize(256);
    audience.join(
        new OpenedLine(
            key, session.getUserPrincipal().getName(), language(session), number(session)),
        session);
  }

  /** The page says in which language it was drawn. */
  private static Locale language(Session session) {
    return "en".equals(LogInHandshake.parameter(session, "lang"))
        ? Locale.ENGLISH
        : Locale.JAPANESE;
  }

  /** The session that a page follows; a board names none. */
  private static Long number(Session session) {
    String only = LogInHandshake.parameter(session, "of");
    return only.matches("[0-9]{1,18}") ? Long.valueOf(only) : null;
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
}
