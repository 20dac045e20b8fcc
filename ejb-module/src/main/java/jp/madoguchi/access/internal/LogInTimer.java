package jp.madoguchi.access.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/**
 * Ends forgotten log-ins and deletes old ones, every ten minutes. Of each server: who left while
 * the database was away is known to his server only, and ending or deleting twice changes nothing.
 */
@ApplicationScoped
public class LogInTimer implements PeriodicWork {
  private static final Logger LOG = System.getLogger(LogInTimer.class.getName());

  @EJB LogInRetention retention;
  @EJB LogInWriting writing;
  @Inject SignsWhileAway away;

  @Override
  public String name() {
    return "log-ins";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(10);
  }

  @Override
  public boolean onEveryNode() {
    return true;
  }

  @Override
  public void run(Fence fence) {
    for (LogInKey left : away.leavers()) {
      writing.end(left, LogInEnd.LOGGED_OUT);
      away.takeLoggedOut(left);
    }
    retention.endForgotten();
    while (retention.delete() > 0) {
      LOG.log(Level.DEBUG, "old log-ins deleted");
    }
  }
}
