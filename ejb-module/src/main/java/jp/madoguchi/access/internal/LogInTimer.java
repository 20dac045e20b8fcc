package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.node.DatabaseReadiness;

/** Ends forgotten log-ins and deletes old ones, every ten minutes. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class LogInTimer {
  private static final Logger LOG = System.getLogger(LogInTimer.class.getName());

  @EJB LogInRetention retention;
  @EJB LogInWriting writing;
  @Inject SignsWhileAway away;
  @EJB DatabaseReadiness database;

  @Schedule(hour = "*", minute = "5/10", second = "40", persistent = false)
  void tidy() {
    if (!database.ready()) {
      return;
    }
    try {
      for (LogInKey left : away.leavers()) {
        writing.end(left, LogInEnd.LOGGED_OUT);
        away.takeLoggedOut(left);
      }
      retention.endForgotten();
      while (retention.delete() > 0) {
        LOG.log(Level.DEBUG, "old log-ins deleted");
      }
    } catch (EJBException e) {
      // a timeout that throws is cancelled by some servers for good; the next turn tries again
      LOG.log(Level.WARNING, "old log-ins could not be deleted, tried again later", e);
    }
  }
}
