package jp.madoguchi.equipment;

import jakarta.ejb.Local;
import java.util.List;

/**
 * What went wrong in the exchange with the terminal (障害一覧): the record of incidents. What somebody
 * has to do about one is a task.
 */
@Local
public interface FaultBook {
  /**
   * Newest first; all, or only those about which something is still to be done.
   *
   * @param first from 0
   * @param count at most 200
   */
  List<ExchangeFault> faults(boolean openOnly, int first, int count);

  /** How many there are of them. */
  long count(boolean openOnly);

  /**
   * Puts a quarantined file back for another try once the cause is mended; recorded.
   *
   * @return false when the file is no longer in quarantine; its task stays open then
   */
  boolean requeue(long id);
}
