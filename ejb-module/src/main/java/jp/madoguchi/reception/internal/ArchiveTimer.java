package jp.madoguchi.reception.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.IntSupplier;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/**
 * Moves old receptions to the archive, a part every hour: a first turn after years takes days. Done
 * by two, it would do no harm: a session is moved in one transaction or not at all.
 */
@ApplicationScoped
public class ArchiveTimer implements PeriodicWork {
  private static final Logger LOG = System.getLogger(ArchiveTimer.class.getName());

  /** Transactions in one turn: ten thousand sessions, five days of a large hospital. */
  private static final int MOST_BATCHES = 50;

  @EJB SessionArchiving archiving;

  @Override
  public String name() {
    return "reception-archive";
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(Fence fence) {
    told("moved to the archive", () -> archiving.move(fence));
    told("deleted from the archive", () -> archiving.delete(fence));
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
