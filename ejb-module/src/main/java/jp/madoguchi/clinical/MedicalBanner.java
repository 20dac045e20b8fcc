package jp.madoguchi.clinical;

import java.util.List;
import java.util.Map;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientView;

/**
 * The banner of SC-11.
 *
 * @param patient null when the register knows none
 * @param consents per kind of consent; those of somebody else are left out
 * @param refusals why a kind is closed; a kind that is absent is open
 * @param fetches of the kinds that are open and fetched
 * @param otherPerson whom the card names when that is not the patient, or null
 * @param eligibilityOnly the last card session came after the certificate's expiry: nobody should
 *     wait for medical data
 * @param care whether the caller is in charge of the patient, or null where nobody asks
 * @param opened what the caller has open without consent, or could
 */
public record MedicalBanner(
    PatientView patient,
    List<ConsentView> consents,
    Map<ClinicalKind, ViewingRefusal> refusals,
    Map<ClinicalKind, FetchState> fetches,
    InsuredPerson otherPerson,
    boolean eligibilityOnly,
    CareStanding care,
    OpenedPatient opened) {
  @Override
  public String toString() {
    return "MedicalBanner[***]";
  }
}
