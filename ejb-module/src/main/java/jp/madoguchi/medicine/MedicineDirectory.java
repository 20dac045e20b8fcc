package jp.madoguchi.medicine;

import jakarta.ejb.Local;
import java.util.Set;
import jp.madoguchi.medication.ListedMedicines;

/** What the 医薬品マスター in effect says of medicines (医薬品の索引); it knows no patient. */
@Local
public interface MedicineDirectory {
  /**
   * Ingredient and route of these, by one look at the edition in effect. What it does not have is
   * absent; without an edition all are, and {@link ListedMedicines#isLoaded} says so.
   *
   * @param receiptCodes レセプト電算コード; whatever is no nine digits is absent
   */
  ListedMedicines listed(Set<String> receiptCodes);
}
