package jp.madoguchi.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import jp.madoguchi.reception.BoardFeed;

/** Listens to the rules from the application's start to its end, and to log-ins ending. */
@WebListener
public class PushStart implements ServletContextListener, HttpSessionListener {
  @Inject private BoardFeed feed;
  @Inject private BoardAudience audience;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    audience.begin(feed);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    audience.end();
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    audience.sessionEnded(event.getSession().getId());
  }
}
