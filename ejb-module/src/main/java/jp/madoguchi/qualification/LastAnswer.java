package jp.madoguchi.qualification;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.consent.ConsentKind;

/**
 * The answer (資格確認結果) that carried a patient's latest consent. For the other capabilities, no page:
 * requests for medical information are made with its numbers as received (oqs-interface §3.9).
 */
@Local
public interface LastAnswer {
  /** Empty when the patient never consented to the kind, or when the answer held no numbers. */
  Optional<Insured> consenting(String patientNumber, ConsentKind kind);

  /**
   * Whose answer it was.
   *
   * @param terminal the 資格確認端末 it came through
   * @param insurerNumber without padding
   * @param symbol 記号, null where there is none
   * @param sex code as received, or null
   */
  record Insured(
      String terminal,
      String insurerNumber,
      String symbol,
      String number,
      String branch,
      LocalDate birthDate,
      String name,
      String nameKana,
      String sex) {
    @Override
    public String toString() {
      return "Insured[***]";
    }
  }
}
