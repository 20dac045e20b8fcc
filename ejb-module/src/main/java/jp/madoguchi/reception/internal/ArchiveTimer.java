package jp.madoguchi.reception.internal;

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
import java.util.function.IntSupplier;
import jp.madoguchi.node.DatabaseReadiness;

/** Moves old receptions to the archive, a part every hour: a first turn after years takes days. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class ArchiveTimer {
  private static final Logger LOG = System.getLogger(ArchiveTimer.class.getName());

  /** Transactions in one turn: ten thousand sessions, five days of a large hospital. */
  private static final int MOST_BATCHES = 50;

  @EJB SessionArchiving archiving;
  @EJB DatabaseReadiness database;

  @Schedule(hour = "*", minute = "47", second = "10", persistent = false)
  void turn() {
    if (!database.ready()) {
      return;
    }
    try {
      told("moved to the archive", archiving::move);
      told("deleted from the archive", archiving::delete);
    } catch (EJBException e) {
      // a timeout that throws is cancelled by some servers for good; the next turn goes on
      LOG.log(Level.WARNING, "old receptions wait for the next turn", e);
    }
  }

  private static void told(String what, IntSupplier batch) {
    int sum = 0;
    int done = SessionArchiving.BATCH;
    for (int turn = 0; turn < MOST_BATCHES && done == SessionArchiving.BATCH; turn++) {
      done = batch.getAsInt();
      sum += done;
    }
    if (sum > 0) {
      LOG.log(Level.INFO, sum + " receptions " + what);
    }
  }
}
