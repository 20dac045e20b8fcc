package jp.madoguchi.clinical.internal;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.CheckupItems;
import jp.madoguchi.checkup.CheckupItems.CheckupItem;
import jp.madoguchi.checkup.CheckupKey;
import jp.madoguchi.checkup.CheckupValue;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ResultMark;
import jp.madoguchi.checkup.ResultReading;
import jp.madoguchi.checkup.Thresholds;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;

/** Puts received results side by side: one column per date, one row per item. */
final class CheckupSheets {
  private static final String OTHER = "その他";
  private static final String EGFR = "8A065000002391901";
  private static final int UNKNOWN_ORDER = Integer.MAX_VALUE;

  private final List<LocalDate> dates;
  private final SheetSubject subject;
  private final LocalDate today;

  private CheckupSheets(List<LocalDate> dates, SheetSubject subject, LocalDate today) {
    this.dates = dates;
    this.subject = subject;
    this.today = today;
  }

  /**
   * The sheet.
   *
   * @param today whose thresholds are used, and after which nothing can have been done yet
   */
  static CheckupSheet sheet(
      Collection<? extends CheckupValue> received,
      Instant fetchedAt,
      SheetSubject subject,
      LocalDate today) {
    List<? extends CheckupValue> values = received.stream().filter(CheckupValue::isPlaced).toList();
    Set<LocalDate> doubtful =
        values.stream()
            .map(CheckupValue::day)
            .filter(day -> isDoubtful(day, subject, today))
            .collect(toUnmodifiableSet());
    List<LocalDate> dates =
        values.stream()
            .map(CheckupValue::day)
            .distinct()
            .sorted(
                Comparator.comparing((LocalDate day) -> doubtful.contains(day))
                    .thenComparing(Comparator.reverseOrder()))
            .toList();
    List<CheckupConclusion> conclusions = CheckupConclusions.of(values, dates, subject);
    List<CheckupSheet.CheckupRow> rows = new CheckupSheets(dates, subject, today).rows(values);
    rows =
        KidneyRow.among(
            rows, dates, conclusions, Thresholds.limits(EGFR, null, subject.sex(), today));
    rows = JudgementRows.among(rows, dates, conclusions);
    List<CheckupSheet.UnplacedResult> unplaced =
        received.stream().filter(not(CheckupValue::isPlaced)).map(CheckupSheets::unplaced).toList();
    return new CheckupSheet(fetchedAt, dates, doubtful, rows, conclusions, unplaced);
  }

  private static CheckupSheet.UnplacedResult unplaced(CheckupValue value) {
    String words = text(value.words());
    return new CheckupSheet.UnplacedResult(
        value.day(),
        value.name() == null ? text(value.code()) : value.name(),
        text(value.value()) + (words.isBlank() ? "" : " " + words),
        text(value.unit()));
  }

  private static boolean isDoubtful(LocalDate day, SheetSubject subject, LocalDate today) {
    return day.isAfter(today) || subject.birth() != null && day.isBefore(subject.birth());
  }

  private List<CheckupSheet.CheckupRow> rows(Collection<? extends CheckupValue> values) {
    Map<String, List<CheckupValue>> groups = new HashMap<>();
    for (CheckupValue value : values) {
      groups
          .computeIfAbsent(CheckupKey.of(value.code()).group(), g -> new ArrayList<>())
          .add(value);
    }
    TreeMap<String, CheckupSheet.CheckupRow> rows = new TreeMap<>();
    groups.forEach((group, members) -> rows.put(place(group, members), row(group, members)));
    return List.copyOf(rows.values());
  }

  /** Sorts as the item table does; what it does not know comes last, by code. */
  private static String place(String group, List<CheckupValue> members) {
    int order =
        members.stream()
            .map(v -> CheckupItems.find(v.code()))
            .mapToInt(item -> item.map(CheckupItem::order).orElse(UNKNOWN_ORDER))
            .min()
            .orElse(UNKNOWN_ORDER);
    return "%010d %s".formatted(order, group);
  }

  private CheckupSheet.CheckupRow row(String group, List<CheckupValue> members) {
    CheckupValue first =
        members.stream()
            .min(
                Comparator.comparing(
                    v -> CheckupItems.find(v.code()).map(CheckupItem::order).orElse(0)))
            .orElseThrow();
    CheckupItem item = CheckupItems.find(first.code()).orElse(null);
    String merged = CheckupKey.of(first.code()).name();
    String name = merged != null ? merged : item != null ? item.name() : name(first);
    String unit = item != null && !item.unit().isEmpty() ? item.unit() : text(first.unit());
    boolean several = members.stream().map(CheckupValue::code).distinct().count() > 1;
    List<Cell> cells = new ArrayList<>();
    for (LocalDate date : dates) {
      cells.add(cell(members.stream().filter(v -> v.day().equals(date)).toList(), unit, several));
    }
    return new CheckupSheet.CheckupRow(
        item == null ? OTHER : item.category(),
        ReadingGroup.of(first.code()),
        group,
        name,
        unit,
        Thresholds.limits(judgedAs(first.code()), unit, subject.sex(), today),
        Collections.unmodifiableList(cells));
  }

  /** An item without a name is called by its code. */
  private static String name(CheckupValue value) {
    return value.name() == null || value.name().isBlank() ? value.code() : value.name();
  }

  /**
   * Of several ranks the best that came with a value; of several values with that rank all: nothing
   * is dropped.
   */
  private Cell cell(List<CheckupValue> values, String unit, boolean several) {
    if (values.isEmpty()) {
      return null;
    }
    Comparator<CheckupValue> better =
        Comparator.comparing((CheckupValue v) -> isWithoutValue(v))
            .thenComparing(v -> CheckupKey.of(v.code()).rank());
    CheckupValue best = values.stream().min(better).orElseThrow();
    List<CheckupValue> shown =
        values.stream()
            .filter(v -> better.compare(v, best) == 0)
            .sorted(Comparator.comparingInt(CheckupValue::exam))
            .toList();
    String text = shown.stream().map(v -> shown(v, unit)).distinct().collect(joining(" / "));
    JudgementLevel level =
        shown.stream()
            .map(v -> level(v))
            .max(Comparator.naturalOrder())
            .orElse(JudgementLevel.NONE);
    String method =
        shown.stream()
            .map(v -> method(v, several))
            .filter(m -> !m.isEmpty())
            .distinct()
            .collect(joining(" / "));
    ResultMark mark =
        shown.stream()
            .map(v -> ResultReading.of(v).mark())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Cell(text, level, method.isEmpty() ? null : method, mark, code(shown));
  }

  /** Of several codes, and of a converted value, none. */
  private static String code(List<CheckupValue> shown) {
    List<String> codes = shown.stream().map(CheckupValue::code).distinct().toList();
    return codes.size() == 1 && !CheckupKey.isJds(codes.get(0)) ? codes.get(0) : null;
  }

  private static boolean isWithoutValue(CheckupValue value) {
    return ResultReading.of(value).mark() == ResultMark.WITHOUT_VALUE;
  }

  private JudgementLevel level(CheckupValue value) {
    return Thresholds.level(
        judgedAs(value.code()), number(value), value.unit(), subject.sex(), today);
  }

  private static String method(CheckupValue value, boolean several) {
    if (CheckupKey.isJds(value.code())) {
      return "JDS値 " + value.value() + " からの換算値";
    }
    return several ? CheckupItems.find(value.code()).map(CheckupItem::method).orElse("") : "";
  }

  private static String shown(CheckupValue value, String rowUnit) {
    if (isCoded(value)) {
      String words = value.words();
      if (words == null || words.isBlank()) {
        words = CheckupItems.words(value.code(), value.value(), value.day()).orElse(value.value());
      }
      return text(words);
    }
    String number = text(number(value));
    if (number.isBlank()) {
      return text(value.words());
    }
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
