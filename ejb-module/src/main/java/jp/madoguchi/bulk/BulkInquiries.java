package jp.madoguchi.bulk;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Set;
import jp.madoguchi.facility.HospitalTerminal;

/**
 * Bulk inquiry (一括照会, SC-06): make, watch, review. What goes to the terminal and comes back goes
 * and comes by itself; what is unclear waits here for a person.
 *
 * <p>Decisions refuse with {@link BulkRefused}: {@code bulk.refused.changed} when the row is not as
 * it was when it was shown, {@code bulk.refused.state} when it cannot be done any more.
 */
@Local
public interface BulkInquiries {
  /** The newest first; at most 500. */
  List<BulkView> inquiries(int first, int count);

  long count();

  /** One inquiry; {@link BulkRefused} {@code bulk.refused.gone} when there is none. */
  BulkView inquiry(long id);

  /** What happened to it, in order of time. */
  List<BulkStep> steps(long id);

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

  /** Asks once more about the open rows of these classes (D8, D9), as a new inquiry there. */
  long askAgain(long id, Set<DifferenceClass> classes);

  /** Does the next step now, also within the quiet hours. */
  void hurry(long id, long version);

  /**
   * Goes on after a stop: a request whose fate is unknown is offered to the connector under the
   * same identifier, which never writes it twice; one without an answer waits, or is asked for by
   * the same 受付番号.
   */
  void resume(long id, long version);

  /** Gives the inquiry up. */
  void cancel(long id, long version);

  /** B8: nothing waits any more. */
  void close(long id, long version);

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
