package jp.madoguchi.clinical.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.clinical.CheckupSheet.Level;

/**
 * The national thresholds (保健指導判定値, 受診勧奨判定値), clinical-data §1.5, as dated rows. They mark a value,
 * they are no diagnosis.
 */
final class Thresholds {
  private record Limit(String comparison, BigDecimal value) {
    static Limit of(String text) {
      if (text.isEmpty()) {
        return null;
      }
      int digits = text.startsWith(">=") || text.startsWith("<=") ? 2 : 1;
      return new Limit(text.substring(0, digits), new BigDecimal(text.substring(digits)));
    }

    boolean met(BigDecimal measured) {
      int order = measured.compareTo(value);
      return switch (comparison) {
        case ">=" -> order >= 0;
        case "<=" -> order <= 0;
        case "<" -> order < 0;
        case ">" -> order > 0;
        default -> throw new IllegalStateException("comparison " + comparison);
      };
    }
  }

  private record Row(
      String codeStart,
      String sex,
      Limit guide,
      Limit refer,
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
      TsvTable.read("checkup-thresholds.tsv", 7).stream()
          .map(
              r ->
                  new Row(
                      r[0],
                      r[1],
                      Limit.of(r[2]),
                      Limit.of(r[3]),
                      r[4],
                      LocalDate.parse(r[5]),
                      r[6].isEmpty() ? null : LocalDate.parse(r[6])))
          .sorted(Comparator.comparingInt((Row r) -> r.codeStart().length()).reversed())
          .toList();

  private Thresholds() {}

  /**
   * The level of a measured value; NONE where no threshold applies, the text is no number, the unit
   * is another, or the threshold depends on a sex that is not known.
   *
   * @param sex {@code 1} 男, {@code 2} 女
   * @param day whose thresholds are used: the day of viewing, one yardstick for all columns
   */
  static Level level(String code, String value, String unit, String sex, LocalDate day) {
    BigDecimal measured = number(value);
    if (measured == null) {
      return Level.NONE;
    }
    return ROWS.stream()
        .filter(row -> row.fits(code, sex, day))
        .findFirst()
        .filter(row -> sameUnit(row.unit(), unit))
        .map(
            row -> {
              if (row.refer() != null && row.refer().met(measured)) {
                return Level.REFER;
              }
              return row.guide() != null && row.guide().met(measured) ? Level.GUIDE : Level.NONE;
            })
        .orElse(Level.NONE);
  }

  /** Whether two unit texts mean the same; an absent one is taken for the other. */
  static boolean sameUnit(String one, String other) {
    String left = folded(one);
    String right = folded(other);
    return left.isEmpty() || right.isEmpty() || left.equals(right);
  }

  private static String folded(String unit) {
    return unit == null
        ? ""
        : Normalizer.normalize(unit, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\[\\]]", "")
            .toLowerCase(Locale.ROOT);
  }

  private static BigDecimal number(String text) {
    if (text == null) {
      return null;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return folded.matches("\\d{1,6}(\\.\\d{1,4})?") ? new BigDecimal(folded) : null;
  }
}
