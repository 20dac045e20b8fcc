package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.MedicationSource;

/**
 * Which lines of the drug history are shown (薬歴の絞り込み). What is taken now and what overlaps is said
 * of all lines, whatever the filter is.
 *
 * @param period {@link #ALL}, or the window: 0 the last thirteen months, 1 to 4 twelve months each
 * @param source or null for all
 * @param route or null for all
 * @param own true for this hospital, false for others, null for all
 * @param sameInstitution whether lines of one institution are compared with each other
 * @param part of a list that is longer than a page, from 1
 */
public record DrugFilter(
    int period,
    MedicationSource source,
    AdministrationRoute route,
    Boolean own,
    boolean sameInstitution,
    int part) {
  /** Everything, in a list without months. */
  public static final int ALL = -1;

  /** The oldest window. */
  public static final int OLDEST = 4;

  public static final DrugFilter NONE = new DrugFilter(0, null, null, null, false, 1);

  private static final int YEAR = 12;

  public DrugFilter {
    if (period < ALL || period > OLDEST || part < 1) {
      throw new IllegalArgumentException("no such window or part");
    }
  }

  /** Last month of the window. */
  public YearMonth last(LocalDate today) {
    return YearMonth.from(today).minusMonths(period <= 0 ? 0 : YEAR * period + 1L);
  }

  /** First month of the window. */
  public YearMonth first(LocalDate today) {
    return YearMonth.from(today).minusMonths(YEAR * (Math.max(period, 0) + 1L));
  }

  /** Undated and future lines belong to the newest window, so that nobody overlooks them. */
  boolean isWithin(DispensingLine line, LocalDate today) {
    if (period == ALL) {
      return true;
    }
    if (line.date() == null || line.reading().isFuture()) {
      return period == 0;
    }
    YearMonth month = YearMonth.from(line.date());
    return !month.isBefore(first(today)) && !month.isAfter(last(today));
  }

  boolean takes(DispensingLine line) {
    return (source == null || line.source() == source)
        && (route == null || line.reading().key().route() == route)
        && (own == null || line.own() == own);
  }

  /** The same for another window, from its beginning. */
  public DrugFilter during(int window) {
    return new DrugFilter(window, source, route, own, sameInstitution, 1);
  }
}
