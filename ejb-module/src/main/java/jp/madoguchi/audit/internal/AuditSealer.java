package jp.madoguchi.audit.internal;

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
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.node.DatabaseReadiness;

/** Seals every second what was recorded. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class AuditSealer {
  private static final Logger LOG = System.getLogger(AuditSealer.class.getName());

  @EJB AuditSealing sealing;
  @EJB DatabaseReadiness database;

  private final ReentrantLock working = new ReentrantLock();
  private boolean failing;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void seal() {
    if (!database.ready() || !working.tryLock()) {
      return;
    }
    try {
      while (sealing.seal() == AuditSealing.BATCH) {
        // more is waiting
      }
      failing = false;
    } catch (EJBException e) {
      // a timeout that throws is cancelled by some servers for good; the records wait, the next
      // second tries again
      if (!failing) {
        LOG.log(Level.WARNING, "audit records could not be sealed, they wait", e);
      }
      failing = true;
    } finally {
      working.unlock();
    }
  }
}
