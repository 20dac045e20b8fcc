package jp.madoguchi.clinical.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.Level;

/** Puts received results side by side: one column per date, one row per item. */
final class CheckupSheets {
  private static final String OTHER = "その他";
  private static final int UNKNOWN_ORDER = Integer.MAX_VALUE;

  private CheckupSheets() {}

  /**
   * The sheet.
   *
   * @param sex of the patient, for thresholds that depend on it
   * @param today whose thresholds are used
   */
  static CheckupSheet sheet(
      Collection<? extends CheckupValue> values, Instant fetchedAt, String sex, LocalDate today) {
    List<LocalDate> dates =
        values.stream()
            .map(CheckupValue::day)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    Map<String, List<CheckupValue>> groups = new HashMap<>();
    for (CheckupValue value : values) {
      if (!isEmpty(value)) {
        groups
            .computeIfAbsent(CheckupKey.of(value.code()).group(), g -> new ArrayList<>())
            .add(value);
      }
    }
    TreeMap<String, CheckupSheet.CheckupRow> rows = new TreeMap<>();
    groups.forEach(
        (group, members) -> rows.put(place(group, members), row(members, dates, sex, today)));
    return new CheckupSheet(fetchedAt, dates, List.copyOf(rows.values()));
  }

  private static boolean isEmpty(CheckupValue value) {
    return (value.value() == null || value.value().isBlank())
        && (value.words() == null || value.words().isBlank());
  }

  /** Sorts as the item table does; what it does not know comes last, by code. */
  private static String place(String group, List<CheckupValue> members) {
    int order =
        members.stream()
            .map(v -> CheckupItems.find(v.code()))
            .mapToInt(item -> item.map(CheckupItems.CheckupItem::order).orElse(UNKNOWN_ORDER))
            .min()
            .orElse(UNKNOWN_ORDER);
    return "%010d %s".formatted(order, group);
  }

  private static CheckupSheet.CheckupRow row(
      List<CheckupValue> members, List<LocalDate> dates, String sex, LocalDate today) {
    CheckupValue first =
        members.stream()
            .min(
                Comparator.comparing(
                    v ->
                        CheckupItems.find(v.code()).map(CheckupItems.CheckupItem::order).orElse(0)))
            .orElseThrow();
    CheckupItems.CheckupItem item = CheckupItems.find(first.code()).orElse(null);
    String merged = CheckupKey.of(first.code()).name();
    String name = merged != null ? merged : item != null ? item.name() : text(first.name());
    String unit = item != null && !item.unit().isEmpty() ? item.unit() : text(first.unit());
    boolean several = members.stream().map(CheckupValue::code).distinct().count() > 1;
    List<Cell> cells = new ArrayList<>();
    for (LocalDate date : dates) {
      cells.add(
          cell(
              members.stream().filter(v -> v.day().equals(date)).toList(),
              unit,
              several,
              sex,
              today));
    }
    return new CheckupSheet.CheckupRow(
        item == null ? OTHER : item.category(),
        name,
        unit,
        java.util.Collections.unmodifiableList(cells));
  }

  /** Of several ranks the best; of several values with that rank all: nothing is dropped. */
  private static Cell cell(
      List<CheckupValue> values, String unit, boolean several, String sex, LocalDate today) {
    if (values.isEmpty()) {
      return null;
    }
    int best = values.stream().mapToInt(v -> CheckupKey.of(v.code()).rank()).min().orElseThrow();
    List<CheckupValue> shown =
        values.stream()
            .filter(v -> CheckupKey.of(v.code()).rank() == best)
            .sorted(Comparator.comparingInt(CheckupValue::exam))
            .toList();
    String text =
        shown.stream().map(v -> shown(v, unit)).distinct().collect(Collectors.joining(" / "));
    Level level =
        shown.stream()
            .map(v -> Thresholds.level(judgedAs(v.code()), number(v), v.unit(), sex, today))
            .max(Comparator.naturalOrder())
            .orElse(Level.NONE);
    String method =
        shown.stream()
            .map(v -> method(v, several))
            .filter(m -> !m.isEmpty())
            .distinct()
            .collect(Collectors.joining(" / "));
    return new Cell(text, level, method.isEmpty() ? null : method);
  }

  private static String method(CheckupValue value, boolean several) {
    if (CheckupKey.isJds(value.code())) {
      return "JDS値 " + value.value() + " からの換算値";
    }
    return several
        ? CheckupItems.find(value.code()).map(CheckupItems.CheckupItem::method).orElse("")
        : "";
  }

  private static String shown(CheckupValue value, String rowUnit) {
    if (isCoded(value)) {
      String words = value.words();
      if (words == null || words.isBlank()) {
        words = CheckupItems.words(value.code(), value.value(), value.day()).orElse(value.value());
      }
      return words;
    }
    String number = text(number(value));
    return Thresholds.sameUnit(rowUnit, value.unit()) ? number : number + " " + value.unit();
  }

  private static boolean isCoded(CheckupValue value) {
    return "CD".equals(value.type()) || "CO".equals(value.type());
  }

  /** As received, except a JDS value: NGSP = 1.02 × JDS + 0.25, to one decimal. */
  private static String number(CheckupValue value) {
    String received = value.value();
    if (received != null
        && CheckupKey.isJds(value.code())
        && received.matches("\\d{1,2}(\\.\\d)?")) {
      return new BigDecimal(received)
          .multiply(new BigDecimal("1.02"))
          .add(new BigDecimal("0.25"))
          .setScale(1, RoundingMode.HALF_UP)
          .toPlainString();
    }
    return received;
  }

  /** A converted value is judged as what it was converted to. */
  private static String judgedAs(String code) {
    return CheckupKey.isJds(code) ? CheckupKey.HBA1C_NGSP : code;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
