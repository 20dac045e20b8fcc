package jp.madoguchi.clinical.internal;

import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;

/**
 * Consent × person: whether a patient's medical information may be read by the consent on file. A
 * consent belongs to the person of the answer that carried it (被保険者本人), not to the number it was
 * filed under. Source: workflow rules §4.6; same person: {@link PersonAgreement}.
 */
final class ViewingRule {
  private ViewingRule() {}

  /**
   * Why not, or null when it opens.
   *
   * @param patient as the register has the patient now, null when it has none
   * @param insured the person of the answer that carried the consent, null when no answer did
   */
  static ViewingRefusal refusal(ConsentView consent, PatientView patient, Insured insured) {
    if (consent.state() == ConsentState.NONE) {
      return ViewingRefusal.NEVER_ASKED;
    }
    if (patient == null || insured == null || !insured.onePerson()) {
      return ViewingRefusal.OTHER_PERSON;
    }
    return switch (PersonAgreement.between(patient, insured.person())) {
      case BIRTH_DATE_DIFFERS -> ViewingRefusal.OTHER_PERSON;
      // name or sex alone: a marriage. The ledger says GIVEN only when a lead has confirmed it
      case AGREE, NAME_OR_SEX_DIFFERS -> ViewingRefusal.of(consent.state());
    };
  }
}
