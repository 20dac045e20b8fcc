package jp.madoguchi.node.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;
import jp.madoguchi.node.TableRetention;
import jp.madoguchi.node.TableRetention.TableKeeping;

/**
 * Makes months ahead and lets go what is over its time, every hour. Done by two, it would do no
 * harm: each batch asks again what is over.
 */
@ApplicationScoped
public class YearsTimer implements PeriodicWork {
  private static final Logger LOG = System.getLogger(YearsTimer.class.getName());

  /** Transactions of one table in one turn: the rest waits for the next. */
  private static final int MOST_BATCHES = 200;

  @EJB MonthPartitions months;
  @EJB AgedRows rows;

  @Override
  public String name() {
    return "years";
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(Fence fence) {
    List<String> byMonth = months.tables();
    for (String table : byMonth) {
      told(table, "months made", months.make(table, fence));
    }
    for (TableRetention table : TableRetention.all()) {
      if (table.keeps() == TableKeeping.MONTHLY && byMonth.contains(table.table())) {
        told(table.table(), "months taken away", months.drop(table, fence));
      }
      if (table.keeps() == TableKeeping.MONTHLY || table.keeps() == TableKeeping.AGED) {
        told(table.table(), "rows deleted", all(() -> rows.delete(table, fence)));
      }
    }
  }

  private static int all(IntSupplier batch) {
    int sum = 0;
    for (int turn = 0; turn < MOST_BATCHES; turn++) {
      int done = batch.getAsInt();
      sum += done;
      if (done < AgedRows.BATCH) {
        return sum;
      }
    }
    return sum;
  }

  private static void told(String table, String what, int count) {
    if (count > 0) {
      LOG.log(Level.INFO, table + ": " + count + " " + what);
    }
  }
}
