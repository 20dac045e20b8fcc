package jp.madoguchi.bulk.internal;

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
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.node.DatabaseReadiness;

/** Drives the bulk inquiries, one turn every two seconds. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class BulkTimer {
  private static final Logger LOG = System.getLogger(BulkTimer.class.getName());
  private final AtomicBoolean turning = new AtomicBoolean();

  @EJB BulkSending sending;
  @EJB BulkRetention retention;
  @EJB DatabaseReadiness database;

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  void turn() {
    if (!database.ready() || !turning.compareAndSet(false, true)) {
      return;
    }
    try {
      sending.turn();
    } catch (EJBException nextTime) {
      // a timer that throws would be taken away by the server; every step can be taken again
      LOG.log(Level.WARNING, "bulk inquiries go on at the next turn", nextTime);
    } finally {
      turning.set(false);
    }
  }

  @Schedule(hour = "*", minute = "17", second = "40", persistent = false)
  void delete() {
    if (!database.ready()) {
      return;
    }
    try {
      int deleted = retention.delete();
      if (deleted > 0) {
        LOG.log(Level.INFO, "persons of {0} bulk inquiries deleted", deleted);
      }
    } catch (EJBException nextTime) {
      LOG.log(Level.WARNING, "bulk inquiries could not be deleted, tried again later", nextTime);
    }
  }
}
