package jp.madoguchi.equipment;

import jakarta.ejb.Local;
import java.util.List;

/** The readers for who answers for them (SC-21). Holds no personal data. */
@Local
public interface ReaderBook {
  /** All readers with their counts of today (facility's day, Asia/Tokyo), face readers first. */
  List<ReaderSheet> sheets();

  /**
   * Says which a reader is, where it stands and what it is.
   *
   * @throws IllegalArgumentException no such reader
   */
  void describe(String readerKey, ReaderDescription said);
}
