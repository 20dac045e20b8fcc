package jp.madoguchi.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.checkup.CheckupItems.CheckupItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables are those of the public copies, and hang together. */
class CheckupItemsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  static List<Map<String, String>> items() {
    return ClinicalSamples.rows("tkk-items-4th-period.csv");
  }

  @Test
  void theTableIsWhole() {
    assertEquals(139, items().size());
  }

  @ParameterizedTest
  @MethodSource("items")
  void everyItemHasItsTypeUnitAndRange(Map<String, String> row) {
    CheckupItem item = CheckupItems.find(row.get("code17")).orElseThrow();
    assertEquals(row.get("data_type"), item.type());
    assertEquals(row.get("display_unit"), item.unit());
    assertEquals(number(row.get("input_min")), item.least());
    assertEquals(number(row.get("input_max")), item.most());
    assertEquals(row.get("category"), item.category());
  }

  @Test
  void everyCodedItemHasWordsAndEveryItemItsPlaceForReading() {
    for (CheckupItem item : CheckupItems.all()) {
      boolean coded = item.type().equals("CD") || item.type().equals("CO");
      assertEquals(coded, !item.choices().isEmpty(), item.code());
      assertNotEquals(ReadingGroup.OTHER, ReadingGroup.of(item.code()), item.code());
    }
    assertEquals(ReadingGroup.OTHER, ReadingGroup.of("5X999000002327101"));
    assertEquals(ReadingGroup.OTHER, ReadingGroup.of(""));
  }

  @Test
  void everyThresholdOfTheSampleIsOneOfTheTable() {
    var stream = getClass().getResourceAsStream("/clinical-samples/tkk-thresholds.json");
    int seen = 0;
    for (JsonObject item :
        Json.createReader(stream)
            .readObject()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)) {
      JsonObject sexes = item.getJsonObject("sex");
      for (String sex : sexes == null ? List.of("1") : List.copyOf(sexes.keySet())) {
        JsonObject limits = sexes == null ? item : sexes.getJsonObject(sex);
        for (var code : item.getJsonArray("codes")) {
          String start = code.toString().replace("\"", "");
          JudgementLimits ours = Thresholds.limits(start, null, sex, TODAY);
          assertEquals(limit(limits, "guide"), ours.guide(), start);
          assertEquals(limit(limits, "refer"), ours.refer(), start);
          seen++;
        }
      }
    }
    assertEquals(26, seen);
  }

  private static ThresholdLimit limit(JsonObject limits, String name) {
    if (!limits.containsKey(name) || limits.isNull(name)) {
      return null;
    }
    JsonObject limit = limits.getJsonObject(name);
    return ThresholdLimit.of(limit.getString("op") + limit.getJsonNumber("v"));
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
