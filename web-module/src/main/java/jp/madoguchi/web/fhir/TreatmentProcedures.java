package jp.madoguchi.web.fhir;

import static jp.madoguchi.web.fhir.FhirObject.coding;
import static jp.madoguchi.web.fhir.FhirObject.concept;
import static jp.madoguchi.web.fhir.FhirObject.display;
import static jp.madoguchi.web.fhir.FhirObject.note;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.clinical.ProcedureSheet;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatingInstitution.InstitutionSector;
import jp.madoguchi.web.text.Words;

/** 診療情報 and 手術情報: each 診療行為 as a Procedure. */
final class TreatmentProcedures {
  private final Words words;

  TreatmentProcedures(Words words) {
    this.words = words;
  }

  List<JsonObject> of(ProcedureSheet sheet, JsonObject subject) {
    return sheet.procedures().stream().map(one -> procedure(one, subject)).toList();
  }

  private JsonObject procedure(TreatedProcedure one, JsonObject subject) {
    return FhirObject.resource("Procedure", FhirAddress.JP_PROCEDURE)
        .put("status", one.isDoubtful() ? "unknown" : "completed")
        .put("category", concept(words.of(one.kind())))
        .put("code", concept(named(one), code(one)))
        .put("subject", subject)
        .put("performedDateTime", one.date() == null ? one.month() : one.date())
        .list("performer", performer(one))
        .list("note", notes(one))
        .done();
  }

  private String named(TreatedProcedure one) {
    return one.name().isEmpty() ? words.say("treat.name.none") : one.name();
  }

  /** 医科 alone is in the list that has an address here; 歯科 has another. */
  private static JsonObject code(TreatedProcedure one) {
    if (one.code().isEmpty()) {
      return null;
    }
    boolean listed =
        one.code().matches("1\\d{8}") && one.institution().sector() == InstitutionSector.MEDICAL;
    return coding(listed ? FhirAddress.PROCEDURE_CODES : null, one.code());
  }

  private static JsonObject performer(TreatedProcedure one) {
    return one.institution().name().isBlank()
        ? null
        : new FhirObject().put("actor", display(one.institution().name())).done();
  }

  private List<JsonObject> notes(TreatedProcedure one) {
    List<JsonObject> notes = new ArrayList<>();
    String amount = (one.quantity() + one.unit()).strip();
    if (!amount.isEmpty()) {
      notes.add(note(amount));
    }
    if (!one.times().isBlank()) {
      notes.add(note(words.say("treat.times", one.times())));
    }
    one.marks().stream().sorted().forEach(mark -> notes.add(note(words.of(mark))));
    return notes;
  }
}
