package jp.madoguchi.checkup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.checkup.internal.TsvTable;

/**
 * The item table of the checkups (特定健診項目表): category, order, unit, method and the words of coded
 * answers. Source: clinical-data §1.2, §1.4; the data files name theirs.
 */
public final class CheckupItems {
  /**
   * One item in one method.
   *
   * @param order place in the table
   * @param type PQ, CD, CO or ST
   * @param method words, empty when there is only one
   * @param choices words of a coded value of a checkup from 2024-04-01
   * @param least 入力範囲: at or below it stands L; null where there is none
   * @param most at or above it stands H; null where there is none
   */
  public record CheckupItem(
      int order,
      String category,
      String code,
      String name,
      String type,
      String unit,
      String method,
      Map<String, String> choices,
      BigDecimal least,
      BigDecimal most) {}

  private record OldChoices(String codeStart, LocalDate before, Map<String, String> choices) {}

  private static final Map<String, CheckupItems.CheckupItem> ITEMS = new LinkedHashMap<>();
  private static final List<OldChoices> OLD = new ArrayList<>();

  static {
    int order = 0;
    for (String[] row : TsvTable.read("items.tsv", 10)) {
      ITEMS.put(
          row[1],
          new CheckupItems.CheckupItem(
              order++,
              row[0],
              row[1],
              row[2],
              row[3],
              row[4],
              row[5],
              choices(row[7]),
              number(row[8]),
              number(row[9])));
    }
    for (String[] row : TsvTable.read("choices.tsv", 3)) {
      OLD.add(new OldChoices(row[0], LocalDate.parse(row[1]), choices(row[2])));
    }
  }

  private CheckupItems() {}

  public static Optional<CheckupItems.CheckupItem> find(String code) {
    return Optional.ofNullable(ITEMS.get(code));
  }

  /** All items in the order of the table. */
  public static List<CheckupItems.CheckupItem> all() {
    return List.copyOf(ITEMS.values());
  }

  /** The words of a coded answer by the list valid on the day of the checkup; empty if unknown. */
  public static Optional<String> words(String code, String value, LocalDate day) {
    Map<String, String> choices =
        OLD.stream()
            .filter(old -> code.startsWith(old.codeStart()) && day.isBefore(old.before()))
            .map(OldChoices::choices)
            .findFirst()
            .or(() -> find(code).map(CheckupItems.CheckupItem::choices))
            .orElse(Map.of());
    return Optional.ofNullable(choices.get(value));
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static Map<String, String> choices(String text) {
    Map<String, String> choices = new HashMap<>();
    if (!text.isEmpty()) {
      for (String choice : text.split("\\|")) {
        int equals = choice.indexOf('=');
        choices.put(choice.substring(0, equals), choice.substring(equals + 1));
      }
    }
    return Map.copyOf(choices);
  }
}
