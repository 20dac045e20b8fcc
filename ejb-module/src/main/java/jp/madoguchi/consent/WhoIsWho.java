package jp.madoguchi.consent;

import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PersonAgreement;

/**
 * Both sides where a consent's person is not the patient (同意した人と患者の食い違い): nothing else of the
 * consent is shown.
 *
 * @param agreement what of them differs
 * @param answered whom the answer named, null when it named nobody
 * @param onFile the patient as the register has them now
 */
public record WhoIsWho(PersonAgreement agreement, InsuredPerson answered, InsuredPerson onFile) {
  @Override
  public String toString() {
    return "WhoIsWho[" + agreement + "]";
  }
}
