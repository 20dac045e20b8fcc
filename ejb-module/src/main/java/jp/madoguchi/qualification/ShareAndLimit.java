package jp.madoguchi.qualification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.patient.Ratio;

/**
 * Whether the share (負担割合) and the 限度額適用区分 of one answer contradict each other: then somebody looks
 * (負担割合要確認), the answer is never taken over by itself. Source: workflow rules §4.4, code list
 * OQSCD012.
 *
 * <p>The classes are split anew from August 2027 and their codes are not public yet, so the table
 * has a last day: the setting {@code madoguchi.limit.classesKnownUntil}.
 */
public final class ShareAndLimit {
  private static final Ratio ONE = Ratio.tenths(1);
  private static final Ratio TWO = Ratio.tenths(2);
  private static final Ratio THREE = Ratio.tenths(3);

  /** Which shares go with a class; of a code that is not here nothing is said. */
  private static final Map<String, Set<Ratio>> SHARES =
      Map.ofEntries(
          // under 70: 3割, 未就学 2割
          Map.entry("A01", Set.of(TWO, THREE)),
          Map.entry("A02", Set.of(TWO, THREE)),
          Map.entry("A03", Set.of(TWO, THREE)),
          Map.entry("A04", Set.of(TWO, THREE)),
          Map.entry("A05", Set.of(TWO, THREE)),
          Map.entry("A06", Set.of(TWO, THREE)),
          // 現役並み
          Map.entry("B01", Set.of(THREE)),
          Map.entry("B02", Set.of(THREE)),
          Map.entry("B03", Set.of(THREE)),
          // 一般 and 低所得: 2割 up to 74, 1割 in 後期高齢者医療
          Map.entry("B04", Set.of(ONE, TWO)),
          Map.entry("B05", Set.of(ONE, TWO)),
          Map.entry("B06", Set.of(ONE, TWO)),
          Map.entry("B07", Set.of(ONE, TWO)),
          Map.entry("B08", Set.of(ONE, TWO)),
          // 一般Ⅱ is the class of 2割, 一般Ⅰ that of 1割
          Map.entry("B09", Set.of(TWO)),
          Map.entry("B10", Set.of(ONE)));

  private ShareAndLimit() {}

  /** The last day on which the classes are those of the table. */
  public static LocalDate knownUntil() {
    String text = Settings.text("limit.classesKnownUntil", "2027-07-31");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException("setting madoguchi.limit.classesKnownUntil is no date", e);
    }
  }

  /**
   * Whether they contradict each other on a day; false where the answer holds only one of them,
   * where the class does not run on that day, and after the table's last day.
   */
  public static boolean contradict(ResultFacts answer, LocalDate day, LocalDate knownUntil) {
    Ratio share = answer.ratioOn(day);
    Set<Ratio> possible =
        answer.limitClassification() == null ? null : SHARES.get(answer.limitClassification());
    boolean runs =
        (answer.limitFrom() == null || !day.isBefore(answer.limitFrom()))
            && (answer.limitUntil() == null || !day.isAfter(answer.limitUntil()));
    return share != null
        && possible != null
        && runs
        && !day.isAfter(knownUntil)
        && !possible.contains(share);
  }
}
