package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medication.IngredientKey;
import jp.madoguchi.medication.SupplyPeriod;

/**
 * The drug history by ingredient (薬歴): the same groups as a list and as ingredients × months.
 * Nothing is dropped; what the filter leaves out is counted.
 *
 * @param months of the window, oldest first
 * @param groups what is taken now first, then the newest; of this part
 * @param lines in the window that the filter takes
 * @param leftOut in the window that the filter does not take
 * @param parts into which the lines are divided
 * @param windows lines of each window that the filter takes, the newest first; at the end of all
 */
public record DrugTimeline(
    List<YearMonth> months,
    List<IngredientGroup> groups,
    int lines,
    int leftOut,
    int parts,
    List<Integer> windows) {
  /** Lines of one page: a page stays below 500 KB. */
  public static final int MOST = 300;

  /**
   * The lines of one ingredient by one route.
   *
   * @param lines newest first; of the whole window in the first part that has any
   * @param cells one for each month
   */
  public record IngredientGroup(
      IngredientKey key,
      String name,
      boolean running,
      boolean overlapping,
      List<TimelineLine> lines,
      List<TimelineCell> cells) {}

  /**
   * @param overlaps 重複 with another line, now or then
   */
  public record TimelineLine(DispensingLine line, boolean overlaps) {}

  /**
   * One ingredient in one month.
   *
   * @param begun lines that begin in this month, folded ones left out, oldest first
   * @param bars parts of the month that are supplied
   */
  public record TimelineCell(List<DispensingLine> begun, List<SuppliedDays> bars) {}

  /**
   * Days of a month that a supply lasts, both ends included: 1 to 31.
   *
   * @param computed false where fourteen days are taken
   */
  public record SuppliedDays(int from, int to, boolean computed) {}

  static DrugTimeline of(
      DrugSheet sheet, LocalDate today, DrugFilter filter, Set<DispensingLine> overlapping) {
    List<YearMonth> months = months(filter, today);
    Map<IngredientKey, List<DispensingLine>> groups = new LinkedHashMap<>();
    int lines = 0;
    int leftOut = 0;
    for (DispensingLine line : sheet.lines()) {
      boolean within = filter.isWithin(line, today);
      if (within && filter.takes(line)) {
        lines++;
        groups.computeIfAbsent(line.reading().key(), k -> new ArrayList<>()).add(line);
      } else if (within) {
        leftOut++;
      }
    }
    Map<IngredientKey, List<DispensingLine>> supplied = supplied(sheet, filter);
    List<IngredientGroup> all =
        groups.entrySet().stream()
            .map(
                e ->
                    group(
                        e.getKey(),
                        e.getValue(),
                        supplied.getOrDefault(e.getKey(), List.of()),
                        months,
                        today,
                        overlapping))
            .sorted(
                Comparator.comparing(IngredientGroup::overlapping)
                    .reversed()
                    .thenComparing(Comparator.comparing(IngredientGroup::running).reversed()))
            .toList();
    int parts = Math.max(1, (lines + MOST - 1) / MOST);
    return new DrugTimeline(
        months,
        part(all, Math.min(filter.part(), parts)),
        lines,
        leftOut,
        parts,
        windows(sheet, today, filter));
  }

  private static List<Integer> windows(DrugSheet sheet, LocalDate today, DrugFilter filter) {
    List<Integer> counts = new ArrayList<>();
    List<DispensingLine> taken = sheet.lines().stream().filter(filter::takes).toList();
    for (int window = 0; window <= DrugFilter.OLDEST; window++) {
      DrugFilter of = filter.during(window);
      counts.add((int) taken.stream().filter(line -> of.isWithin(line, today)).count());
    }
    counts.add(taken.size());
    return List.copyOf(counts);
  }

  /** A supply that began before the window still lasts in it. */
  private static Map<IngredientKey, List<DispensingLine>> supplied(
      DrugSheet sheet, DrugFilter filter) {
    Map<IngredientKey, List<DispensingLine>> supplied = new LinkedHashMap<>();
    for (DispensingLine line : sheet.lines()) {
      if (filter.takes(line) && !line.perhapsDouble() && line.reading().period() != null) {
        supplied.computeIfAbsent(line.reading().key(), k -> new ArrayList<>()).add(line);
      }
    }
    return supplied;
  }

  private static List<YearMonth> months(DrugFilter filter, LocalDate today) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = filter.first(today);
        !month.isAfter(filter.last(today));
        month = month.plusMonths(1)) {
      months.add(month);
    }
    return List.copyOf(months);
  }

  private static List<IngredientGroup> part(List<IngredientGroup> groups, int part) {
    int from = (part - 1) * MOST;
    int to = part * MOST;
    int at = 0;
    List<IngredientGroup> shown = new ArrayList<>();
    for (IngredientGroup group : groups) {
      int first = Math.max(from - at, 0);
      int last = Math.min(to - at, group.lines().size());
      if (first < last) {
        shown.add(
            new IngredientGroup(
                group.key(),
                group.name(),
                group.running(),
                group.overlapping(),
                group.lines().subList(first, last),
                group.cells()));
      }
      at += group.lines().size();
    }
    return List.copyOf(shown);
  }

  private static IngredientGroup group(
      IngredientKey key,
      List<DispensingLine> lines,
      List<DispensingLine> supplied,
      List<YearMonth> months,
      LocalDate today,
      Set<DispensingLine> overlapping) {
    return new IngredientGroup(
        key,
        name(lines.get(0)),
        lines.stream().anyMatch(l -> !l.perhapsDouble() && l.reading().isTakenOn(today)),
        lines.stream().anyMatch(overlapping::contains),
        lines.stream().map(l -> new TimelineLine(l, overlapping.contains(l))).toList(),
        months.stream().map(month -> cell(lines, supplied, month)).toList());
  }

  private static TimelineCell cell(
      List<DispensingLine> lines, List<DispensingLine> supplied, YearMonth month) {
    List<DispensingLine> begun = new ArrayList<>();
    List<SuppliedDays> bars = new ArrayList<>();
    for (DispensingLine line : lines) {
      if (!line.perhapsDouble()
          && line.date() != null
          && YearMonth.from(line.date()).equals(month)) {
        begun.add(0, line);
      }
    }
    for (DispensingLine line : supplied) {
      SupplyPeriod period = line.reading().period();
      if (!period.first().isAfter(month.atEndOfMonth())
          && !period.last().isBefore(month.atDay(1))) {
        bars.add(
            new SuppliedDays(
                YearMonth.from(period.first()).equals(month) ? period.first().getDayOfMonth() : 1,
                YearMonth.from(period.last()).equals(month)
                    ? period.last().getDayOfMonth()
                    : month.lengthOfMonth(),
                period.computed()));
      }
    }
    return new TimelineCell(List.copyOf(begun), List.copyOf(bars));
  }

  /** The ingredient as the message names it; a group of its own is called by the drug. */
  static String name(DispensingLine line) {
    boolean drug =
        !line.reading().key().isIdentified()
            || line.ingredient() == null
            || line.ingredient().isBlank();
    return drug ? line.drug() : line.ingredient();
  }
}
