package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The drugs (薬剤情報, SC-12) arranged for reading. Nothing is dropped: lines that may be the same
 * dispensing from a second source are folded, not removed.
 *
 * @param current what is being taken by the amounts dispensed (いま飲んでいる薬), longest supply first
 * @param substances number of different ingredients among them
 * @param olderLines lines before the shown range
 */
public record DrugOverview(
    List<DrugInUse> current,
    int substances,
    List<DrugMonth> months,
    int shownLines,
    int olderLines) {
  /** Months shown unless everything is asked for: a year and the month it began in. */
  public static final int MONTHS = 13;

  /** 多剤: six ingredients or more taken at the same time (JAGS 2015). */
  public static final int MANY = 6;

  /**
   * A drug being taken.
   *
   * @param daysLeft days of supply after today, 0 when today is the last
   * @param share of the longest supply, in percent: 2 to 100
   */
  public record DrugInUse(DrugSheet.DispensingLine line, long daysLeft, int share) {}

  /** One month, newest first; null holds the lines whose answer names no date. */
  public record DrugMonth(YearMonth month, List<DrugSupply> places) {}

  /**
   * One dispensing or prescription: institution, pharmacy and day.
   *
   * @param folded lines that perhaps stand in a stronger source too
   */
  public record DrugSupply(
      String institution,
      String pharmacy,
      LocalDate date,
      DrugSheet.DrugSource source,
      List<DrugSheet.DispensingLine> lines,
      List<DrugSheet.DispensingLine> folded) {}

  private record SupplyKey(
      LocalDate date, String institution, String pharmacy, DrugSheet.DrugSource source) {}

  /**
   * Arranges a sheet.
   *
   * @param all five years instead of {@link #MONTHS} months
   */
  public static DrugOverview of(DrugSheet sheet, LocalDate today, boolean all) {
    YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1L);
    Map<YearMonth, List<DrugSheet.DispensingLine>> byMonth =
        new TreeMap<>(Comparator.reverseOrder());
    List<DrugSheet.DispensingLine> undated = new ArrayList<>();
    int older = 0;
    int shown = 0;
    for (DrugSheet.DispensingLine line : sheet.lines()) {
      if (line.date() == null) {
        undated.add(line);
        shown++;
        continue;
      }
      YearMonth month = YearMonth.from(line.date());
      if (!all && month.isBefore(first)) {
        older++;
      } else {
        byMonth.computeIfAbsent(month, m -> new ArrayList<>()).add(line);
        shown++;
      }
    }
    List<DrugMonth> months = new ArrayList<>();
    if (!undated.isEmpty()) {
      months.add(new DrugMonth(null, places(undated)));
    }
    byMonth.forEach((month, lines) -> months.add(new DrugMonth(month, places(lines))));
    List<DrugInUse> current = current(sheet.lines(), today);
    int substances = (int) current.stream().map(c -> substance(c.line())).distinct().count();
    return new DrugOverview(current, substances, months, shown, older);
  }

  public boolean isMany() {
    return substances >= MANY;
  }

  public boolean isEmpty() {
    return shownLines + olderLines == 0;
  }

  private static List<DrugSupply> places(List<DrugSheet.DispensingLine> lines) {
    Map<SupplyKey, List<DrugSheet.DispensingLine>> groups = new LinkedHashMap<>();
    lines.stream()
        .sorted(
            Comparator.comparing(
                DrugSheet.DispensingLine::date, Comparator.nullsLast(Comparator.reverseOrder())))
        .forEach(
            l ->
                groups
                    .computeIfAbsent(
                        new SupplyKey(l.date(), l.institution(), l.pharmacy(), l.source()),
                        k -> new ArrayList<>())
                    .add(l));
    List<DrugSupply> places = new ArrayList<>();
    groups.forEach(
        (key, group) ->
            places.add(
                new DrugSupply(
                    key.institution(),
                    key.pharmacy(),
                    key.date(),
                    key.source(),
                    group.stream().filter(l -> !l.perhapsDouble()).toList(),
                    group.stream().filter(DrugSheet.DispensingLine::perhapsDouble).toList())));
    return places;
  }

  private static List<DrugInUse> current(List<DrugSheet.DispensingLine> lines, LocalDate today) {
    Map<String, DrugSheet.DispensingLine> latest = new LinkedHashMap<>();
    for (DrugSheet.DispensingLine line : lines) {
      if (line.coveredUntil() != null
          && !line.coveredUntil().isBefore(today)
          && !line.perhapsDouble()) {
        latest.merge(
            line.drug() + "\n" + line.institution() + "\n" + line.quantity(),
            line,
            (a, b) -> a.coveredUntil().isBefore(b.coveredUntil()) ? b : a);
      }
    }
    long longest =
        latest.values().stream()
            .mapToLong(l -> ChronoUnit.DAYS.between(today, l.coveredUntil()) + 1)
            .max()
            .orElse(1);
    return latest.values().stream()
        .sorted(
            Comparator.comparing(DrugSheet.DispensingLine::coveredUntil)
                .reversed()
                .thenComparing(DrugSheet.DispensingLine::drug))
        .map(
            l -> {
              long left = ChronoUnit.DAYS.between(today, l.coveredUntil());
              return new DrugInUse(l, left, (int) Math.max(2, (left + 1) * 100 / longest));
            })
        .toList();
  }

  private static String substance(DrugSheet.DispensingLine line) {
    return Objects.requireNonNullElse(line.ingredient(), line.drug());
  }
}
