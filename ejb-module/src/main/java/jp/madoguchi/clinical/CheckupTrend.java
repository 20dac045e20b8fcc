package jp.madoguchi.clinical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.CheckupKey;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.JudgementLimits;
import jp.madoguchi.clinical.CheckupSheet.Cell;

/**
 * The course of one subject over the years, with the limits it is read against. Only plain numbers
 * of dates that can be are in it.
 *
 * @param level the worst of the newest values
 * @param lines what was measured; all share one scale and one unit
 */
public record CheckupTrend(
    TrendSubject subject, String unit, JudgementLevel level, List<TrendLine> lines) {

  /** What is followed, in the order in which it is read. */
  public enum TrendSubject {
    /** In mL/min/1.73m², with the stages of CKD behind it. */
    EGFR(30, "8A065000002391901"),
    /** In percent (NGSP). */
    HBA1C(1.5, "3D046000001906202"),
    /** 血糖: fasting and casual, never one line. */
    GLUCOSE(40, "3D010000001926101", "3D010129901926101"),
    /** 血圧. */
    BLOOD_PRESSURE(60, "9A755000000000001", "9A765000000000001"),
    /** 中性脂肪: fasting and casual. */
    TRIGLYCERIDES(80, "3F015000002327101", "3F015129902327101"),
    LDL(40, "3F077000002327101"),
    HDL(20, "3F070000002327101"),
    BMI(4, "9N011000000000001"),
    WEIGHT(10, "9N006000000000001"),
    WAIST(10, "9N016160100000001"),
    /** AST and ALT. */
    TRANSAMINASES(30, "3B035000002327201", "3B045000002327201"),
    GAMMA_GT(40, "3B090000002327101");

    private final double atLeast;
    private final List<String> keys;

    /**
     * Its smallest span in the item's unit, so that the noise of a measurement does not look like a
     * trend, and one code of each of its lines.
     */
    TrendSubject(double atLeast, String... codes) {
      this.atLeast = atLeast;
      this.keys = java.util.Arrays.stream(codes).map(c -> CheckupKey.of(c).group()).toList();
    }

    public double atLeast() {
      return atLeast;
    }

    /** Read first: always open on the page. */
    public boolean isFirst() {
      return compareTo(BLOOD_PRESSURE) <= 0;
    }
  }

  /**
   * One item of the subject.
   *
   * @param values oldest first, at least one
   * @param change newest against the one before, with its sign, or null
   */
  public record TrendLine(
      String item, JudgementLimits limits, List<MeasuredValue> values, String change) {
    public MeasuredValue newest() {
      return values.get(values.size() - 1);
    }
  }

  /**
   * One measured value.
   *
   * @param text as received
   * @param computed not received, but computed here from what was
   * @param note a word to it such as the stage of CKD, or ""
   */
  public record MeasuredValue(
      LocalDate date, BigDecimal value, String text, boolean computed, String note) {}

  /** The trends of the sheet; those without any value are left out. */
  public static List<CheckupTrend> of(CheckupSheet sheet) {
    List<CheckupTrend> trends = new ArrayList<>();
    for (TrendSubject subject : TrendSubject.values()) {
      List<TrendLine> lines = new ArrayList<>();
      String unit = "";
      for (String key : subject.keys) {
        Optional<CheckupSheet.CheckupRow> row = row(sheet, subject, key);
        List<MeasuredValue> values =
            subject == TrendSubject.EGFR
                ? kidneys(sheet)
                : row.map(r -> values(r, sheet)).orElse(List.of());
        if (!values.isEmpty()) {
          CheckupSheet.CheckupRow shown = row.orElseThrow();
          boolean kidney = subject == TrendSubject.EGFR;
          unit = kidney ? "mL/min/1.73m²" : shown.unit();
          lines.add(
              new TrendLine(
                  kidney ? "eGFR" : shown.item(), shown.limits(), values, change(values)));
        }
      }
      if (!lines.isEmpty()) {
        trends.add(new CheckupTrend(subject, unit, level(lines), List.copyOf(lines)));
      }
    }
    return trends;
  }

  /** Newest day of any line. */
  public LocalDate newestDate() {
    return lines.stream().map(l -> l.newest().date()).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** First day of any line. */
  public LocalDate from() {
    return lines.stream()
        .map(l -> l.values().get(0).date())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The newest values as they are read: {@code "131 / 80"} for blood pressure. */
  public String newest() {
    return String.join(
        " / ",
        lines.stream()
            .filter(l -> l.newest().date().equals(newestDate()))
            .map(l -> l.newest().text())
            .toList());
  }

  /** Of a subject with one line. */
  public String change() {
    return lines.size() == 1 ? lines.get(0).change() : null;
  }

  /** Newest value against the oldest, of a subject with one line of more than two values. */
  public String overall() {
    List<MeasuredValue> values = lines.get(0).values();
    return lines.size() == 1 && values.size() > 2 && years() > 0
        ? written(lines.get(0).newest().value(), values.get(0).value())
        : null;
  }

  /** Whole years from the oldest value to the newest. */
  public int years() {
    return (int) ChronoUnit.YEARS.between(from(), newestDate().plusMonths(3));
  }

  /** An eGFR that was only computed has the limits of the row with its stage. */
  private static Optional<CheckupSheet.CheckupRow> row(
      CheckupSheet sheet, TrendSubject subject, String key) {
    String other = subject == TrendSubject.EGFR ? CheckupSheet.KIDNEY_STAGE : key;
    return sheet.rows().stream()
        .filter(r -> r.key().equals(key))
        .findFirst()
        .or(() -> sheet.rows().stream().filter(r -> r.key().equals(other)).findFirst());
  }

  private static JudgementLevel level(List<TrendLine> lines) {
    LocalDate newest =
        lines.stream().map(l -> l.newest().date()).max(Comparator.naturalOrder()).orElseThrow();
    return lines.stream()
        .filter(l -> l.newest().date().equals(newest))
        .map(l -> l.limits().level(l.newest().value()))
        .max(Comparator.naturalOrder())
        .orElse(JudgementLevel.NONE);
  }

  private static List<MeasuredValue> values(CheckupSheet.CheckupRow row, CheckupSheet sheet) {
    List<MeasuredValue> values = new ArrayList<>();
    for (int i = 0; i < sheet.dates().size() && i < row.cells().size(); i++) {
      LocalDate date = sheet.dates().get(i);
      Cell cell = row.cells().get(i);
      if (cell != null && !sheet.doubtful().contains(date)) {
        cell.number()
            .ifPresent(n -> values.add(new MeasuredValue(date, n, cell.text(), false, "")));
      }
    }
    Collections.reverse(values);
    return List.copyOf(values);
  }

  /** As received or computed; two checkups of one day are two values. */
  private static List<MeasuredValue> kidneys(CheckupSheet sheet) {
    List<MeasuredValue> values = new ArrayList<>();
    for (CheckupConclusion conclusion : sheet.conclusions()) {
      if (conclusion.kidney() != null && !sheet.doubtful().contains(conclusion.day())) {
        var kidney = conclusion.kidney();
        values.add(
            new MeasuredValue(
                conclusion.day(),
                kidney.egfr(),
                kidney.egfr().toPlainString(),
                kidney.computed(),
                kidney.stage().written()));
      }
    }
    Collections.reverse(values);
    return List.copyOf(values);
  }

  private static String change(List<MeasuredValue> values) {
    int size = values.size();
    return size < 2 ? null : written(values.get(size - 1).value(), values.get(size - 2).value());
  }

  /** Newest value minus the one before, {@code "+0.2"}, {@code "−5"}; null without two values. */
  static String change(CheckupSheet.CheckupRow row, CheckupSheet sheet) {
    return change(values(row, sheet));
  }

  private static String written(BigDecimal newest, BigDecimal before) {
    BigDecimal difference = newest.subtract(before);
    return switch (difference.signum()) {
      case 0 -> "±0";
      case 1 -> "+" + difference.toPlainString();
      default -> "−" + difference.negate().toPlainString();
    };
  }
}
