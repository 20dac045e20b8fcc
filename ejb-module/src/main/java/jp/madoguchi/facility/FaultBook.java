package jp.madoguchi.facility;

import jakarta.ejb.Local;
import java.util.List;

/** What went wrong in the exchange with the terminal, until somebody dealt with it. */
@Local
public interface FaultBook {
  /** Newest first, at most 200. */
  List<ExchangeFault> faults(boolean openOnly);

  /** Marks as dealt with. */
  void close(long id);

  /**
   * Puts a quarantined file back for another try once the cause is mended; recorded.
   *
   * @return false when the file is no longer in quarantine; its line stays open then
   */
  boolean requeue(long id);
}
