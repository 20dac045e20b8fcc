package jp.madoguchi.bulk;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Set;
import jp.madoguchi.equipment.HospitalTerminal;

/** Makes bulk inquiries (一括照会の作成, SC-06); they go out and come back by themselves. */
@Local
public interface BulkOrders {
  /** Where an order can go, in the order of the settings; empty while the connector is away. */
  List<HospitalTerminal> terminals();

  /** Counts an order's persons without storing or sending anything. */
  BulkPreview preview(BulkOrder order);

  /**
   * Stores an order as drafts, one per file; they are sent outside the quiet hours, one after the
   * other. All its steps go through one terminal; {@link BulkRefused} {@code input.terminal} when
   * the one it names is not configured.
   *
   * @return ids of the files
   */
  List<Long> create(BulkOrder order);

  /** Asks once more about the open rows of these classes, as a new inquiry there. */
  long askAgain(long id, Set<DifferenceClass> classes);
}
