package jp.madoguchi.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jp.madoguchi.reception.BoardFeed;

/** Lets boards and other pages be told from the application's start to its end. */
@WebListener
public class PushStart implements ServletContextListener {
  @Inject private BoardFeed feed;
  @Inject private BoardAudience audience;
  @Inject private LogInAudience pages;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    audience.begin(feed);
    pages.begin();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    audience.end();
    pages.end();
  }
}
