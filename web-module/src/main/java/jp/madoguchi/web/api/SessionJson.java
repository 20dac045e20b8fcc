package jp.madoguchi.web.api;

import jakarta.json.JsonObject;
import java.util.Locale;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.reception.SessionView;

/** One session's JSON: what a receipt computer needs to take the eligibility over. */
final class SessionJson {
  private SessionJson() {}

  static JsonObject session(SessionView session, Locale locale) {
    JsonFields fields = new JsonFields().put("session", BoardJson.row(session.row(), locale));
    if (session.patient() != null) {
      fields.put("patient", patient(session.patient()));
    }
    return fields
        .put("confirmationDate", session.confirmationDate())
        .put("addressWithheld", session.addressWithheld())
        .put("failure", session.failure())
        .put("errorCode", session.errorCode())
        .put("errorMessage", session.errorMessage())
        .put("proposals", session.proposals(), SessionJson::proposal)
        .put("comparisons", session.comparisons(), SessionJson::comparison)
        .put("answers", session.answers(), SessionJson::answer)
        .put("insurances", session.insurances(), SessionJson::insurance)
        .put("consents", session.consents(), BoardJson::consent)
        .done();
  }

  static JsonObject patient(PatientView patient) {
    JsonFields fields =
        new JsonFields()
            .put("patientNumber", patient.number())
            .put("name", patient.name())
            .put("nameKana", patient.nameKana())
            .put("birthDate", patient.birth().whole().orElse(null))
            .put("birthDatePartly", partly(patient.birth()))
            .put("sex", patient.sex())
            .put("postalCode", patient.postalCode())
            .put("address", patient.address());
    return patient.insurance() == null
        ? fields.done()
        : fields.put("insurance", insurance(patient.insurance())).done();
  }

  /** {@code 19450000}, where only a part is known: no system may take a day for it. */
  private static String partly(BirthDate birth) {
    return birth.whole().isPresent() ? null : birth.text();
  }

  private static JsonObject insurance(InsuranceView insurance) {
    return new JsonFields()
        .put("insurerNumber", insurance.insurerNumber())
        .put("symbol", insurance.symbol())
        .put("number", insurance.number())
        .put("branch", insurance.branch())
        .put("insurerName", insurance.insurerName())
        .put("cardClassification", insurance.cardClassification())
        .put("personalFamily", insurance.personalFamily())
        .put("ratio", insurance.ratio())
        .put("qualifiedFrom", insurance.qualifiedFrom())
        .put("qualifiedUntil", insurance.qualifiedUntil())
        .put("limitClassification", insurance.limitClassification())
        .put("limitFrom", insurance.limitFrom())
        .put("limitUntil", insurance.limitUntil())
        .done();
  }

  /** As the page tells it: number, reasons the strongest first, weight. */
  static JsonObject proposal(SessionView.Proposal proposal) {
    return new JsonFields()
        .put("patientNumber", proposal.patient().number().value())
        .put(
            "reasons",
            proposal.reasons(),
            reason -> new JsonFields().put("reason", reason).put("weight", reason.weight()).done())
        .put("weight", proposal.weight())
        .done();
  }

  private static JsonObject comparison(FieldComparison line) {
    return new JsonFields()
        .put("field", line.field())
        .put("onFile", line.onFile())
        .put("answered", line.answered())
        .put("verdict", line.verdict())
        .put("choice", line.choice())
        .put("reason", line.reason())
        .done();
  }

  private static JsonObject insurance(SessionView.OfferedInsurance insurance) {
    return new JsonFields()
        .put("place", insurance.place())
        .put("shareDoubtful", insurance.shareDoubtful())
        .put("comparisons", insurance.comparisons(), SessionJson::comparison)
        .done();
  }

  private static JsonObject answer(SessionView.AnsweredQualification answer) {
    return new JsonFields()
        .put("title", answer.title())
        .put(
            "lines",
            answer.lines(),
            line -> new JsonFields().put("key", line.labelKey()).put("text", line.text()).done())
        .done();
  }
}
