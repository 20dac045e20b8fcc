package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which visits are shown (診療の絞り込み). What stands above the visits is said of all lines, whatever the
 * filter is.
 *
 * @param period {@link #ALL}, or the window: 0 the last thirteen months, 1 to 4 twelve months each
 * @param institution place in {@link TreatmentOverview#institutions}, from 1; 0 for all
 * @param part of a list that is longer than a page, from 1
 */
public record TreatmentFilter(int period, int institution, int part) {
  /** Everything. */
  public static final int ALL = -1;

  /** The oldest window. */
  public static final int OLDEST = 4;

  public static final TreatmentFilter NONE = new TreatmentFilter(0, 0, 1);

  private static final int YEAR = 12;

  public TreatmentFilter {
    if (period < ALL || period > OLDEST || institution < 0 || part < 1) {
      throw new IllegalArgumentException("no such window, institution or part");
    }
  }

  /** The same for another window, from its beginning. */
  public TreatmentFilter during(int window) {
    return new TreatmentFilter(window, institution, 1);
  }

  /** What has no month or a doubtful date belongs to the newest window: nobody overlooks it. */
  boolean isWithin(TreatedProcedure one, LocalDate today) {
    if (period == ALL) {
      return true;
    }
    if (one.period() == null || one.isDoubtful()) {
      return period == 0;
    }
    YearMonth now = YearMonth.from(today);
    YearMonth last = now.minusMonths(period == 0 ? 0 : YEAR * period + 1L);
    return !one.period().isAfter(last)
        && !one.period().isBefore(now.minusMonths(YEAR * (period + 1L)));
  }
}
