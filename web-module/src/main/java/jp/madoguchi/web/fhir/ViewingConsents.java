package jp.madoguchi.web.fhir;

import static jp.madoguchi.web.fhir.FhirObject.coding;
import static jp.madoguchi.web.fhir.FhirObject.concept;

import jakarta.json.JsonObject;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.web.text.Words;

/**
 * 閲覧同意: what the patient said to a kind, and until when, as a Consent for each. A state that is no
 * answer of the patient (never asked, not understood) is none.
 */
final class ViewingConsents {
  /** Patient Consent. */
  private static final String PATIENT_CONSENT = "59284-0";

  private final Words words;

  ViewingConsents(Words words) {
    this.words = words;
  }

  /** Of the kind, and the one to 手術情報 where its lines may be among it. */
  List<JsonObject> of(MedicalBanner banner, ClinicalKind kind, JsonObject patient) {
    boolean mixed = kind == ClinicalKind.DRUGS || kind == ClinicalKind.TREATMENTS;
    return banner.consents().stream()
        .filter(one -> one.kind() == kind.consent() || mixed && one.kind() == ConsentKind.SHJ)
        .filter(one -> status(one) != null)
        .map(one -> consent(one, patient))
        .toList();
  }

  private JsonObject consent(ConsentView one, JsonObject patient) {
    return FhirObject.resource("Consent")
        .put("status", status(one))
        .put("scope", concept(null, coding(FhirAddress.CONSENT_SCOPE, "patient-privacy")))
        .list(
            "category",
            concept(words.say("fhir.consent.policy"), coding(FhirAddress.LOINC, PATIENT_CONSENT)))
        .put("patient", patient)
        .put("dateTime", FhirObject.time(one.givenAt()))
        .list("policy", new FhirObject().put("authority", FhirAddress.MINISTRY).done())
        .put("provision", provision(one))
        .done();
  }

  private JsonObject provision(ConsentView one) {
    return new FhirObject()
        .put("type", "rejected".equals(status(one)) ? "deny" : "permit")
        .put(
            "period",
            new FhirObject()
                .put("start", FhirObject.time(one.givenAt()))
                .put("end", FhirObject.time(one.until()))
                .done())
        .list("code", concept(words.of(one.kind()), coding(null, one.kind().name())))
        .done();
  }

  private static String status(ConsentView one) {
    return switch (one.state()) {
      case GIVEN -> "active";
      case EXPIRED, WITHDRAWN -> "inactive";
      case REFUSED -> "rejected";
      case NONE, UNOBTAINABLE, FAULTY, OTHER_PERSON, UNKNOWN -> null;
    };
  }
}
