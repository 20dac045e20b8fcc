package jp.madoguchi.equipment;

import jakarta.ejb.Local;

/** What the exchange with the terminals did today (端末との受け渡し). Holds no personal data. */
@Local
public interface ExchangeBook {
  /** Counts, folders and quarantine as they are now. */
  ExchangeDay today();

  /**
   * Puts a quarantined file back: it is read again as if it had just come. The task about it is
   * settled; if the cause was not mended, another is opened.
   *
   * @return false when the file is no longer in quarantine
   * @throws IllegalStateException the connector cannot be reached or its store cannot be written
   */
  boolean putBack(String captureKey);
}
