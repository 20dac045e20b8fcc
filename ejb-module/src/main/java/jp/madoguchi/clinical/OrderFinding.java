package jp.madoguchi.clinical;

import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medicine.MedicineContraindication;
import jp.madoguchi.medicine.MedicineDuplicate;
import jp.madoguchi.medicine.MedicineEdition;

/**
 * The drug to be ordered and a supply that runs match a published table (処方前の確認の一致): that they do,
 * never what to do. One of the two is null.
 *
 * @param line the supply, of the patient's history
 * @param contraindication 併用禁忌
 * @param duplicate 重複投薬
 */
public record OrderFinding(
    DispensingLine line, MedicineContraindication contraindication, MedicineDuplicate duplicate) {
  /** Whether it is of a pair of 併用禁忌. */
  public boolean isPair() {
    return contraindication != null;
  }

  /** The edition that says so, with its table, day and source. */
  public MedicineEdition cited() {
    return isPair() ? contraindication.cited() : duplicate.cited();
  }

  @Override
  public String toString() {
    return "OrderFinding[" + (isPair() ? contraindication : duplicate) + "]";
  }
}
