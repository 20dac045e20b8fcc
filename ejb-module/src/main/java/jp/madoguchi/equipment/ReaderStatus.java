package jp.madoguchi.equipment;

import java.time.Instant;
import java.util.Comparator;

/**
 * A card reader (リーダー) with its place and condition. Readers stand in the order of their numbers,
 * 顔認証付き ones first.
 *
 * @param key name by which the connector knows it
 * @param face 顔認証付き; otherwise 汎用
 * @param number at the desk, from 1
 * @param label as at the desk: {@code ②} of a face reader, {@code ❷} of a plain one
 * @param desk 窓口, or null
 * @param since of the condition
 */
public record ReaderStatus(
    String key,
    boolean face,
    int number,
    String label,
    String place,
    String desk,
    ReaderCondition condition,
    Instant since,
    String detail) {
  /** The order in which readers are shown. */
  public static final Comparator<ReaderStatus> ORDER =
      Comparator.comparing((ReaderStatus reader) -> !reader.face())
          .thenComparingInt(ReaderStatus::number)
          .thenComparing(ReaderStatus::key);
}
