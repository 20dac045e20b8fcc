package jp.madoguchi.bulk;

import jakarta.ejb.Local;
import java.util.List;

/**
 * The persons of a bulk inquiry (差異確認, SC-06): what was answered about each, looked at and decided.
 *
 * <p>Decisions refuse with {@link BulkRefused}: {@code bulk.refused.changed} when the row is not as
 * it was when it was shown, {@code bulk.refused.state} when it cannot be done any more, {@code
 * bulk.refused.person} when the answer's person is not the patient any more.
 */
@Local
public interface BulkRows {
  /**
   * Rows in the order of the file, at most 200; somebody looks at them, and each look is recorded.
   */
  List<BulkRow> rows(long id, RowFilter filter, int first, int count);

  /**
   * The same for a page that stays open and renews itself: recorded once per account and minute,
   * and not within a minute of {@link #rows} of the same.
   */
  List<BulkRow> follow(long id, RowFilter filter, int first, int count);

  long countRows(long id, RowFilter filter);

  /** Takes a row's new values over (取込); history is kept, nothing at the visit is replaced. */
  void takeOver(long rowId, long version);

  /** Closes a row without taking anything over (確認済). */
  void markSeen(long rowId, long version);

  /**
   * Takes over all open rows of a class that can be; rows that cannot stay open.
   *
   * @return how many were taken over
   */
  int takeOverAll(long id, DifferenceClass one);

  /** Closes all open rows of a class. */
  int markAllSeen(long id, DifferenceClass one);
}
