package jp.madoguchi.web.fhir;

import static jp.madoguchi.web.fhir.FhirObject.concept;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.ProcedureSheet;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.text.Words;

/**
 * One kind of medical information of a patient as a FHIR R4 Bundle (collection): the patient, the
 * consents, what was answered, and an OperationOutcome for what is not in it. References are the
 * full addresses of entries, which are new in each bundle: they identify nobody.
 */
public final class MedicalBundle {
  public static final String MEDIA_TYPE = "application/fhir+json";

  private final List<JsonObject> entries = new ArrayList<>();

  private MedicalBundle() {}

  /**
   * @param banner read beside the sheet
   * @param sheet as the gate handed it out
   * @param now written as the bundle's time
   */
  public static JsonObject of(
      ClinicalKind kind, MedicalBanner banner, ClinicalSheet sheet, Words words, Instant now) {
    MedicalBundle bundle = new MedicalBundle();
    String patient = bundle.add(patient(banner.patient()));
    JsonObject subject = new FhirObject().put("reference", patient).done();
    new ViewingConsents(words).of(banner, kind, subject).forEach(bundle::add);
    resources(sheet, subject, words).forEach(bundle::add);
    JsonObject missing = missing(banner.fetches().get(kind), sheet, words);
    if (missing != null) {
      bundle.add(missing);
    }
    return FhirObject.resource("Bundle")
        .put("type", "collection")
        .put("timestamp", FhirObject.time(now))
        .list("entry", bundle.entries)
        .done();
  }

  private String add(JsonObject resource) {
    String address = "urn:uuid:" + UUID.randomUUID();
    entries.add(
        Json.createObjectBuilder().add("fullUrl", address).add("resource", resource).build());
    return address;
  }

  private static List<JsonObject> resources(ClinicalSheet sheet, JsonObject subject, Words words) {
    if (sheet instanceof CheckupSheet checkups) {
      return new CheckupObservations(words).of(checkups, subject);
    } else if (sheet instanceof DrugSheet drugs) {
      return new DrugStatements(words).of(drugs, subject);
    }
    return new TreatmentProcedures(words).of((ProcedureSheet) sheet, subject);
  }

  private static JsonObject patient(PatientView patient) {
    return FhirObject.resource("Patient")
        .list("identifier", new FhirObject().put("value", patient.number().value()).done())
        .list(
            "name",
            List.of(name(patient.name(), "IDE"), name(patient.nameKana(), "SYL")).stream()
                .filter(one -> one.containsKey("text"))
                .toList())
        .put("gender", gender(patient.sex()))
        .put("birthDate", birth(patient.birth()))
        .done();
  }

  private static JsonObject name(String text, String representation) {
    return new FhirObject()
        .list(
            "extension",
            new FhirObject()
                .put("url", FhirAddress.REPRESENTATION)
                .put("valueCode", representation)
                .done())
        .put("text", text)
        .done();
  }

  private static String gender(String sex) {
    return switch (sex == null ? "" : sex) {
      case "1" -> "male";
      case "2" -> "female";
      default -> "unknown";
    };
  }

  /** As far as it is known. */
  private static String birth(BirthDate birth) {
    if (birth == null) {
      return null;
    }
    return birth
        .whole()
        .map(Object::toString)
        .orElseGet(
            () ->
                birth.month() == 0
                    ? "%04d".formatted(birth.year())
                    : "%04d-%02d".formatted(birth.year(), birth.month()));
  }

  /** How far the fetch is where it is not here, and results that have no place in FHIR. */
  private static JsonObject missing(FetchState fetch, ClinicalSheet sheet, Words words) {
    List<JsonObject> issues = new ArrayList<>();
    if (fetch == null || fetch.status() != FetchState.Status.HERE) {
      String status = fetch == null ? "NOT_ASKED" : fetch.status().name();
      issues.add(issue("fetch " + status));
    }
    if (sheet instanceof CheckupSheet checkups && !checkups.unplaced().isEmpty()) {
      issues.add(issue(words.say("fhir.unplaced", checkups.unplaced().size())));
    }
    return issues.isEmpty()
        ? null
        : FhirObject.resource("OperationOutcome").list("issue", issues).done();
  }

  private static JsonObject issue(String text) {
    return new FhirObject()
        .put("severity", "information")
        .put("code", "informational")
        .put("details", concept(text))
        .done();
  }
}
