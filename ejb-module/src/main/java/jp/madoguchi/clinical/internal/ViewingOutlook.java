package jp.madoguchi.clinical.internal;

import java.util.List;
import java.util.Map;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.InsuredPerson;

/**
 * What could be read of a patient now, by consent, whoever asks; without any content.
 *
 * @param consents without those of somebody else
 * @param refusals why a kind is closed
 * @param open the other kinds
 * @param otherPerson whom the card names when that is not the patient, or null
 * @param session the card session of that other person, or null
 */
public record ViewingOutlook(
    List<ConsentView> consents,
    Map<ClinicalKind, ViewingRefusal> refusals,
    Map<ClinicalKind, ByConsent> open,
    InsuredPerson otherPerson,
    Long session) {
  @Override
  public String toString() {
    return "ViewingOutlook[***]";
  }
}
