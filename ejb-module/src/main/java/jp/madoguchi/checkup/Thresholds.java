package jp.madoguchi.checkup;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.madoguchi.checkup.internal.TsvTable;

/**
 * The national thresholds (保健指導判定値, 受診勧奨判定値), clinical-data §1.5, as dated rows. They mark a value,
 * they are no diagnosis.
 */
public final class Thresholds {
  private record Row(
      String codeStart,
      String sex,
      JudgementLimits limits,
      String unit,
      LocalDate from,
      LocalDate until) {
    boolean fits(String code, String patientSex, LocalDate day) {
      return code.startsWith(codeStart)
          && (sex.isEmpty() || sex.equals(patientSex))
          && !day.isBefore(from)
          && (until == null || !day.isAfter(until));
    }
  }

  private static final List<Row> ROWS =
      TsvTable.read("thresholds.tsv", 7).stream()
          .map(
              r ->
                  new Row(
                      r[0],
                      r[1],
                      new JudgementLimits(ThresholdLimit.of(r[2]), ThresholdLimit.of(r[3])),
                      r[4],
                      LocalDate.parse(r[5]),
                      r[6].isEmpty() ? null : LocalDate.parse(r[6])))
          .sorted(Comparator.comparingInt((Row r) -> r.codeStart().length()).reversed())
          .toList();

  private static final Pattern APART = Pattern.compile("[\\s\\[\\]]");

  private Thresholds() {}

  /**
   * The level of a measured value; NONE where no threshold applies, the text is no number, the unit
   * is another, or the threshold depends on a sex that is not known.
   *
   * @param sex {@code 1} 男, {@code 2} 女
   * @param day whose thresholds are used: the day of viewing, one yardstick for all columns
   */
  public static JudgementLevel level(
      String code, String value, String unit, String sex, LocalDate day) {
    return MeasuredNumber.of(value)
        .filter(measured -> measured.signum() >= 0)
        .map(measured -> limits(code, unit, sex, day).level(measured))
        .orElse(JudgementLevel.NONE);
  }

  /** The limits that hold for values of an item in a unit; those of {@link #level}. */
  public static JudgementLimits limits(String code, String unit, String sex, LocalDate day) {
    return ROWS.stream()
        .filter(row -> row.fits(code, sex, day))
        .findFirst()
        .filter(row -> sameUnit(row.unit(), unit))
        .map(Row::limits)
        .orElse(JudgementLimits.NONE);
  }

  /** Whether two unit texts mean the same; an absent one is taken for the other. */
  public static boolean sameUnit(String one, String other) {
    if (Objects.equals(one, other)) {
      return true;
    }
    String left = folded(one);
    String right = folded(other);
    return left.isEmpty() || right.isEmpty() || left.equals(right);
  }

  private static String folded(String unit) {
    return unit == null
        ? ""
        : APART
            .matcher(Normalizer.normalize(unit, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
  }
}
