package jp.madoguchi.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jp.madoguchi.reception.BoardFeed;

/** Lets the boards be told from the application's start to its end. */
@WebListener
public class PushStart implements ServletContextListener {
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
}
