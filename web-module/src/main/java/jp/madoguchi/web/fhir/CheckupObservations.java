package jp.madoguchi.web.fhir;

import static jp.madoguchi.web.fhir.FhirObject.coding;
import static jp.madoguchi.web.fhir.FhirObject.concept;
import static jp.madoguchi.web.fhir.FhirObject.note;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.MeasuredNumber;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ThresholdLimit;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.CheckupRow;
import jp.madoguchi.web.text.Words;

/**
 * 特定健診の結果 as Observations, one for each value that was received. Our own computations are none:
 * nobody measured them.
 */
final class CheckupObservations {
  private final Words words;

  CheckupObservations(Words words) {
    this.words = words;
  }

  /**
   * @param subject reference to the patient
   */
  List<JsonObject> of(CheckupSheet sheet, JsonObject subject) {
    List<JsonObject> all = new ArrayList<>();
    for (CheckupRow row : sheet.rows()) {
      for (int i = 0; i < sheet.dates().size() && i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i);
        if (cell != null && !row.isComputed()) {
          all.add(observation(row, cell, sheet.dates().get(i), subject, sheet));
        }
      }
    }
    return all;
  }

  private JsonObject observation(
      CheckupRow row, Cell cell, LocalDate day, JsonObject subject, CheckupSheet sheet) {
    FhirObject observation =
        FhirObject.resource("Observation", FhirAddress.JP_OBSERVATION)
            .put("status", "final")
            .list("category", category(row.reading()))
            .put("code", concept(words, row.item(), item(cell.code())))
            .put("subject", subject)
            .put("effectiveDateTime", day);
    value(row, cell, observation);
    List<JsonObject> notes = new ArrayList<>();
    if (cell.mark() != null) {
      notes.add(note(words.of(cell.mark())));
    }
    if (sheet.doubtful().contains(day)) {
      notes.add(note(words.say("checkup.doubtful")));
    }
    return observation
        .list("interpretation", interpretation(row, cell))
        .list("note", notes)
        .put("method", concept(cell.method()))
        .done();
  }

  /** None where the value is of several; of another length it is not of the national list. */
  private static JsonObject item(String code) {
    return code == null
        ? null
        : coding(code.length() == 17 ? FhirAddress.CHECKUP_ITEMS : null, code);
  }

  private static void value(CheckupRow row, Cell cell, FhirObject observation) {
    Optional<BigDecimal> number = cell.number();
    String text = cell.text() == null ? "" : cell.text();
    if (number.isPresent() && !row.unit().isBlank()) {
      Optional<String> ucum = FhirUnits.of(row.unit());
      observation.put(
          "valueQuantity",
          new FhirObject()
              .put("value", number.get())
              .put("unit", row.unit())
              .put("system", ucum.map(code -> FhirAddress.UCUM).orElse(null))
              .put("code", ucum.orElse(null))
              .done());
    } else if (absent(cell) != null) {
      observation.put("dataAbsentReason", concept(null, coding(FhirAddress.ABSENT, absent(cell))));
    } else {
      observation.put("valueString", text);
    }
  }

  /** Why there is no value; null where there is one. */
  private static String absent(Cell cell) {
    if (cell.mark() == null) {
      return cell.text() == null || cell.text().isBlank() ? "unknown" : null;
    }
    return switch (cell.mark()) {
      case NOT_DONE -> "not-performed";
      case NOT_MEASURABLE -> "error";
      case WITHOUT_VALUE -> "unknown";
      // a number stands beside it, or the word alone came
      case BELOW_RANGE, ABOVE_RANGE -> isNumber(cell) ? null : "unknown";
      case NO_NUMBER, UNKNOWN_CODE, OTHER_UNIT, UNKNOWN_ITEM ->
          cell.text() == null || cell.text().isBlank() ? "unknown" : null;
    };
  }

  private static boolean isNumber(Cell cell) {
    return MeasuredNumber.of(cell.text()).isPresent();
  }

  /** H or L by the side of the threshold that it crosses, else A, with the step in words. */
  private JsonObject interpretation(CheckupRow row, Cell cell) {
    if (cell.level() == null || cell.level() == JudgementLevel.NONE) {
      return null;
    }
    ThresholdLimit limit =
        cell.level() == JudgementLevel.REFER ? row.limits().refer() : row.limits().guide();
    String side = limit == null || cell.number().isEmpty() ? "A" : side(limit);
    return concept(words.of(cell.level()), coding(FhirAddress.INTERPRETATION, side));
  }

  private static String side(ThresholdLimit limit) {
    return limit.comparison().startsWith(">") ? "H" : "L";
  }

  /** No vital-signs: that category demands codes of LOINC. */
  private static JsonObject category(ReadingGroup group) {
    String code =
        switch (group) {
          case GLUCOSE, KIDNEY, LIPIDS, LIVER, BLOOD -> "laboratory";
          case BLOOD_PRESSURE, BODY, EXAMINATIONS, FINDINGS -> "exam";
          case QUESTIONNAIRE -> "survey";
          case JUDGEMENTS, OTHER -> null;
        };
    return code == null ? null : concept(null, coding(FhirAddress.CATEGORY, code));
  }
}
