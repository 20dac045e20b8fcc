package jp.madoguchi.medication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days for which a supply lasts (服用期間), both ends included. The day of dispensing is the first:
 * that is our reading of a rule that says no more than 服用期間 (clinical-data §3.3).
 *
 * @param computed from 日数; false where it is taken as {@link #UNIFORM} days
 */
public record SupplyPeriod(LocalDate first, LocalDate last, boolean computed) {
  /** 期間不明(外用・頓服など)は一律14日 (clinical-data §3.3 (2)). */
  public static final int UNIFORM = 14;

  /** More days than anybody is given at once: such a number is a typing error. */
  static final int LONGEST = 400;

  private static final String REGULAR = "21";
  private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

  /** Empty without a day of dispensing or prescribing. */
  static Optional<SupplyPeriod> of(MedicationEntry entry) {
    LocalDate first = start(entry);
    if (first == null) {
      return Optional.empty();
    }
    int days = isRegular(entry) ? days(entry.times()) : 0;
    return Optional.of(
        days == 0
            ? new SupplyPeriod(first, first.plusDays(UNIFORM - 1L), false)
            : new SupplyPeriod(first, first.plusDays(days - 1L), true));
  }

  /** 調剤日, else 処方日, else null. */
  static LocalDate start(MedicationEntry entry) {
    return entry.dispensedOn() != null ? entry.dispensedOn() : entry.prescribedOn();
  }

  /** 内服 as opposed to 屯服, 外用 and the rest: its 日数 are days. */
  static boolean isRegular(MedicationEntry entry) {
    return entry.kindCode() != null && REGULAR.equals(entry.kindCode().strip());
  }

  /** 1 to 400, or 0 for anything else. */
  static int days(String times) {
    String text = FoldedText.of(times);
    int days = DAYS.matcher(text).matches() ? Integer.parseInt(text) : 0;
    return days > LONGEST ? 0 : days;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public boolean overlaps(SupplyPeriod other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }
}
