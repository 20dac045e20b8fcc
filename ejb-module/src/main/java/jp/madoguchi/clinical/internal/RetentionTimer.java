package jp.madoguchi.clinical.internal;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.node.DatabaseReadiness;

/** Deletes every ten minutes what is over its time. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class RetentionTimer {
  private static final Logger LOG = System.getLogger(RetentionTimer.class.getName());

  @EJB ClinicalRetention retention;
  @EJB DatabaseReadiness database;

  @Schedule(hour = "*", minute = "*/10", second = "20", persistent = false)
  void delete() {
    if (!database.ready()) {
      return;
    }
    try {
      int deleted;
      do {
        deleted = retention.delete();
        if (deleted > 0) {
          LOG.log(Level.INFO, "medical information of " + deleted + " requests deleted");
        }
      } while (deleted > 0);
    } catch (EJBException e) {
      // a timeout that throws is cancelled by some servers for good; the next turn tries again
      LOG.log(Level.WARNING, "medical information could not be deleted, tried again later", e);
    }
  }
}
