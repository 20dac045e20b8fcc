package jp.madoguchi.web.fhir;

import static jp.madoguchi.web.fhir.FhirObject.coding;
import static jp.madoguchi.web.fhir.FhirObject.concept;
import static jp.madoguchi.web.fhir.FhirObject.display;
import static jp.madoguchi.web.fhir.FhirObject.note;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medication.SupplyPeriod;
import jp.madoguchi.web.text.Words;

/**
 * 薬剤情報: what a pharmacy handed out as MedicationDispense; what a receipt or a prescription tells as
 * MedicationStatement, of which nobody knows whether it was taken.
 */
final class DrugStatements {
  private static final String REGULAR = "21";

  private final Words words;

  DrugStatements(Words words) {
    this.words = words;
  }

  List<JsonObject> of(DrugSheet sheet, JsonObject subject) {
    return sheet.lines().stream()
        .map(
            line ->
                line.source() == MedicationSource.DISPENSED
                    ? dispense(line, subject)
                    : statement(line, subject))
        .toList();
  }

  private JsonObject dispense(DispensingLine line, JsonObject subject) {
    return FhirObject.resource("MedicationDispense")
        .put("status", line.reading().isFuture() ? "unknown" : "completed")
        .put("medicationCodeableConcept", drug(line))
        .put("subject", subject)
        .list("performer", performer(line))
        .put("daysSupply", days(line))
        .put("whenHandedOver", line.reading().dispensedOn())
        .list("note", notes(line))
        .list("dosageInstruction", dosage(line))
        .done();
  }

  private JsonObject statement(DispensingLine line, JsonObject subject) {
    SupplyPeriod period = line.reading().period();
    boolean computed = period != null && period.computed();
    return FhirObject.resource("MedicationStatement", FhirAddress.JP_MEDICATION_STATEMENT)
        .put("status", "unknown")
        .put("medicationCodeableConcept", drug(line))
        .put("subject", subject)
        .put("effectivePeriod", computed ? period(period) : null)
        .put("effectiveDateTime", computed ? null : day(line))
        .put("informationSource", display(line.institution()))
        .list("note", notes(line))
        .list("dosage", dosage(line))
        .done();
  }

  private static JsonObject period(SupplyPeriod period) {
    return new FhirObject().put("start", period.first()).put("end", period.last()).done();
  }

  /** The month alone where only that came. */
  private static String day(DispensingLine line) {
    if (line.date() == null) {
      return null;
    }
    String day = line.date().toString();
    return line.reading().period() == null ? day.substring(0, 7) : day;
  }

  /** As received: the message does not say of which list a code is. */
  private JsonObject drug(DispensingLine line) {
    boolean coded = line.code() != null && !line.code().isBlank();
    return concept(words, line.drug(), coded ? coding(null, line.code().strip()) : null);
  }

  private static JsonObject performer(DispensingLine line) {
    String who =
        Stream.of(line.pharmacy(), line.institution())
            .filter(name -> name != null && !name.isBlank())
            .findFirst()
            .orElse(null);
    return who == null ? null : new FhirObject().put("actor", display(who)).done();
  }

  private static JsonObject days(DispensingLine line) {
    SupplyPeriod period = line.reading().period();
    if (period == null || !period.computed() || !REGULAR.equals(line.kind())) {
      return null;
    }
    long days = java.time.temporal.ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    return new FhirObject()
        .put("value", BigDecimal.valueOf(days))
        .put("unit", "日")
        .put("system", FhirAddress.UCUM)
        .put("code", "d")
        .done();
  }

  private JsonObject dosage(DispensingLine line) {
    String text =
        Stream.of(
                words.drugKind(line.kind()),
                line.usage(),
                text(line.quantity()) + text(line.unit()),
                text(line.days()).isEmpty()
                    ? null
                    : words.say(
                        REGULAR.equals(line.kind()) ? "drug.days" : "drug.times", line.days()))
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? null : new FhirObject().put("text", text).done();
  }

  private List<JsonObject> notes(DispensingLine line) {
    List<JsonObject> notes = new ArrayList<>();
    notes.add(note(words.of(line.source())));
    if (line.perhapsDouble()) {
      notes.add(note(words.say("print.medical.double")));
    }
    if (line.ingredient() != null && !line.ingredient().isBlank()) {
      notes.add(note(line.ingredient()));
    }
    line.reading().marks().stream().sorted().forEach(mark -> notes.add(note(words.of(mark))));
    return notes;
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
