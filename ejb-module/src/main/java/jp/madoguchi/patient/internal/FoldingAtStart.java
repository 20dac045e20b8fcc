package jp.madoguchi.patient.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.node.DatabaseReady;
import jp.madoguchi.node.SecondTry;

/**
 * Folds the register again after an upgrade that folds in another way, before anybody is matched by
 * it. Does nothing at every other start.
 */
@ApplicationScoped
public class FoldingAtStart {
  private static final Logger LOG = System.getLogger(FoldingAtStart.class.getName());

  @EJB FoldedColumns columns;

  void databaseReady(@Observes DatabaseReady event) {
    long folded = 0;
    long after = 0;
    while (true) {
      long last = after;
      // a desk of another node may change one of the patients in the same moment
      FoldedColumns.Chunk chunk = SecondTry.of(() -> columns.foldAfter(last));
      folded += chunk.folded();
      if (chunk.folded() == 0) {
        break;
      }
      after = chunk.last();
    }
    if (folded > 0) {
      LOG.log(Level.INFO, "{0} patients folded anew", folded);
    }
  }
}
