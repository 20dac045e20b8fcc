package jp.madoguchi.node.internal;

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
import java.util.List;
import java.util.function.IntSupplier;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.TableRetention;
import jp.madoguchi.node.TableRetention.TableKeeping;

/** Makes months ahead and lets go what is over its time; every hour, away from the full hour. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class YearsTimer {
  private static final Logger LOG = System.getLogger(YearsTimer.class.getName());

  /** Transactions of one table in one turn: the rest waits for the next. */
  private static final int MOST_BATCHES = 200;

  @EJB MonthPartitions months;
  @EJB AgedRows rows;
  @EJB DatabaseReadiness database;

  @Schedule(hour = "*", minute = "17", second = "40", persistent = false)
  void turn() {
    if (!database.ready()) {
      return;
    }
    try {
      List<String> byMonth = months.tables();
      for (String table : byMonth) {
        told(table, "months made", months.make(table));
      }
      for (TableRetention table : TableRetention.all()) {
        if (table.keeps() == TableKeeping.MONTHLY && byMonth.contains(table.table())) {
          told(table.table(), "months taken away", months.drop(table));
        }
        if (table.keeps() == TableKeeping.MONTHLY || table.keeps() == TableKeeping.AGED) {
          told(table.table(), "rows deleted", all(() -> rows.delete(table)));
        }
      }
    } catch (EJBException e) {
      // a timeout that throws is cancelled by some servers for good; the next turn tries again
      LOG.log(Level.WARNING, "the care of old rows was interrupted, it goes on later", e);
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
