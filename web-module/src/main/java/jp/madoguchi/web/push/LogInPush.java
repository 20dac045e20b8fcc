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
import jp.madoguchi.access.LogInKey;

/**
 * The line of every page that has no other: it says nothing and is closed the moment its log-in is
 * over or may no more what it may now, so that no page stays open behind a right that was taken
 * away. {@code ?as=DOCTOR&at=7}: the role that the page was drawn for, and how often the account
 * had been changed by then.
 */
@Dependent
@ServerEndpoint(value = "/push/log-in", configurator = LogInHandshake.class)
public class LogInPush {
  @Inject private LogInAudience audience;

  @OnOpen
  public void open(Session session) throws IOException {
    LogInKey logIn = LogInHandshake.logIn(session);
    if (session.getUserPrincipal() == null || logIn == null) {
      session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not logged in"));
      return;
    }
    session.setMaxIdleTimeout(0);
    session.setMaxTextMessageBufferSize(256);
    audience.join(
        logIn,
        session.getUserPrincipal().getName(),
        LogInHandshake.parameter(session, "as"),
        LogInHandshake.parameter(session, "at"),
        session);
  }

  /** A browser's sign of life; answered if its log-in lives as it did. */
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
