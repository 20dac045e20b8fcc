package jp.madoguchi.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.reception.BoardFeed;

/** Listens to the rules from the application's start to its end, and to log-ins ending. */
@WebListener
public class PushStart implements ServletContextListener {
  @Inject private BoardFeed feed;
  @Inject private LogIns logIns;
  @Inject private BoardAudience audience;
  private AutoCloseable subscription;
  private AutoCloseable ends;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    subscription = feed.subscribe(audience::changed);
    ends = logIns.subscribe(ended -> audience.logInEnded(ended.key()));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    try {
      subscription.close();
      ends.close();
    } catch (Exception e) {
      throw new IllegalStateException("board feed could not be left", e);
    } finally {
      audience.end();
    }
  }
}
