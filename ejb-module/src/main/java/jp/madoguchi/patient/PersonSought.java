package jp.madoguchi.patient;

/**
 * Whom an answer names and by what numbers, for finding the patient in the register (患者照合). Texts
 * as received, null where the answer says nothing.
 *
 * @param referenceNumber 照会番号: the hospital's own patient number as the centre returned it
 * @param branch 枝番, empty or null where the insurer has none
 * @param address 住所
 */
public record PersonSought(
    String referenceNumber,
    String insurerNumber,
    String symbol,
    String number,
    String branch,
    InsuredPerson person,
    String address) {

  /** Whether the insurance on file has the same 保険者番号, 記号 and 番号. */
  public boolean insuredUnder(InsuranceView insurance) {
    String folded = Folding.number(number);
    return insurance != null
        && !folded.isEmpty()
        && Folding.number(insurance.number()).equals(folded)
        && Folding.number(insurance.insurerNumber()).equals(Folding.number(insurerNumber))
        && Folding.symbol(insurance.symbol()).equals(Folding.symbol(symbol));
  }

  @Override
  public String toString() {
    return "PersonSought[***]";
  }
}
