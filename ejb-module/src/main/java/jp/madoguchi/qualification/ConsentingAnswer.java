package jp.madoguchi.qualification;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.Map;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.patient.InsuredPerson;

/**
 * The answer (資格確認結果) that carried a patient's latest choice. For the other capabilities, no page:
 * requests for medical information are made with its numbers as received (oqs-interface §3.9), and
 * a consent is that of the person it names.
 */
@Local
public interface ConsentingAnswer {
  /**
   * Whose the latest choice of each kind was, whatever was chosen; a kind that was never asked, or
   * came without an answer, is absent.
   */
  Map<ConsentKind, Insured> consenting(String patientNumber);

  /** Likewise for several patients at once, by patient number. */
  Map<String, Map<ConsentKind, Insured>> consentingOf(Collection<String> patientNumbers);

  /**
   * Whose answer it was.
   *
   * @param sessionId the card session it came in
   * @param terminal the 資格確認端末 it came through
   * @param insurerNumber without padding; null when the answer named none
   * @param symbol 記号, null where there is none
   * @param number null when the answer named none
   * @param person as received
   * @param onePerson whether all results of the answer have one birth date
   */
  record Insured(
      long sessionId,
      String terminal,
      String insurerNumber,
      String symbol,
      String number,
      String branch,
      InsuredPerson person,
      boolean onePerson) {
    @Override
    public String toString() {
      return "Insured[***]";
    }
  }
}
