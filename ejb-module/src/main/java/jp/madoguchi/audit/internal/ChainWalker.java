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

/** Gets a verification that was begun on, chunk after chunk. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class ChainWalker {
  /** Then the server may stop, or the next turn goes on. */
  private static final int CHUNKS_PER_TURN = 50;

  private static final Logger LOG = System.getLogger(ChainWalker.class.getName());

  @EJB ChainWalk walk;
  @EJB DatabaseReadiness database;

  private final ReentrantLock working = new ReentrantLock();

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void walk() {
    if (!database.ready() || !working.tryLock()) {
      return;
    }
    try {
      int chunks = 0;
      while (chunks < CHUNKS_PER_TURN && walk.step()) {
        chunks++;
      }
    } catch (EJBException nextTime) {
      // a timeout that throws is cancelled by some servers for good
      LOG.log(Level.WARNING, "the verification of the audit waits for its next turn", nextTime);
    } finally {
      working.unlock();
    }
  }
}
