package jp.madoguchi.bulk;

import jakarta.ejb.Local;
import java.util.List;

/**
 * Bulk inquiries (一括照会, SC-06): watch how far each is, and let it go on or end. What goes to the
 * terminal and comes back goes and comes by itself; what is unclear waits here for a person.
 *
 * <p>Decisions refuse with {@link BulkRefused}: {@code bulk.refused.changed} when the inquiry is
 * not as it was when it was shown, {@code bulk.refused.state} when it cannot be done any more.
 */
@Local
public interface BulkInquiries {
  /** The newest first; at most 500. */
  List<BulkView> inquiries(int first, int count);

  long count();

  /** How many do not go on without a person, or have rows that wait for one. */
  long countWaiting();

  /** One inquiry; {@link BulkRefused} {@code bulk.refused.gone} when there is none. */
  BulkView inquiry(long id);

  /** What happened to it, in order of time. */
  List<BulkStep> steps(long id);

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
}
