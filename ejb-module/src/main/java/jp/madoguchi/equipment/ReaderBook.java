package jp.madoguchi.equipment;

import jakarta.ejb.Local;
import java.util.List;

/** The readers for who answers for them (SC-21). Holds no personal data. */
@Local
public interface ReaderBook {
  /** All readers with their counts of today (facility's day, Asia/Tokyo), face readers first. */
  List<ReaderSheet> sheets();

  /**
   * Says where a reader stands and what it is.
   *
   * @param place up to 100 characters, null to clear
   * @param model up to 100 characters, null to clear
   * @throws IllegalArgumentException no such reader, or a text too long
   */
  void describe(String readerKey, String place, String model);
}
