package jp.madoguchi.bulk.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.node.StoredRecords;
import jp.madoguchi.node.TabbedLines;
import jp.madoguchi.qualification.DifferenceReason;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.ResultFacts;

/**
 * What was answered about a person, and the differences, each as one text of the database, by the
 * names of their fields.
 */
final class StoredText {
  /** The fields of a line as they were stored without names; never changed again. */
  private static final List<String> FACTS =
      List.of(
          "classification",
          "medicalAid",
          "insurerNumber",
          "symbol",
          "number",
          "branch",
          "personalFamily",
          "name",
          "nameOfOther",
          "nameKana",
          "sex",
          "birthDate",
          "postalCode",
          "address",
          "qualifiedFrom",
          "lostOn",
          "validFrom",
          "validUntil",
          "reasonOfLoss",
          "insurerName",
          "cardRatio",
          "elderlyRatio",
          "elderlyFrom",
          "elderlyUntil",
          "limitClassification",
          "limitFrom",
          "limitUntil",
          "limitLongTerm",
          "specificDisease",
          "referenceNumber");

  private static final List<String> DIFFERENCE =
      List.of("field", "onFile", "answered", "verdict", "choice", "reason");

  private StoredText() {}

  static String ofFacts(List<ResultFacts> all) {
    return StoredRecords.written(all);
  }

  static List<ResultFacts> facts(String text) {
    return read(ResultFacts.class, text, FACTS);
  }

  /** Differing fields only. */
  static String ofDifferences(List<FieldComparison> all) {
    return StoredRecords.written(all.stream().filter(FieldComparison::differs).toList());
  }

  static List<FieldComparison> differences(String text) {
    return read(FieldComparison.class, text, DIFFERENCE);
  }

  private static <R extends Record> List<R> read(Class<R> type, String text, List<String> old) {
    if (text == null) {
      return List.of();
    }
    return TabbedLines.are(text)
        ? TabbedLines.read(text, old).stream()
            .map(line -> StoredRecords.of(type, renamed(line)))
            .toList()
        : StoredRecords.read(type, text);
  }

  /** Reasons were keys of a bundle once. */
  private static Map<String, String> renamed(Map<String, String> line) {
    Map<String, String> today = new LinkedHashMap<>(line);
    today.computeIfPresent("reason", (name, key) -> DifferenceReason.read(key).name());
    return today;
  }
}
