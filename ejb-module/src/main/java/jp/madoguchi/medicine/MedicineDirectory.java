package jp.madoguchi.medicine;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.medication.ListedMedicines;

/** What the 医薬品マスター in effect says of medicines (医薬品の索引); it knows no patient. */
@Local
public interface MedicineDirectory {
  /** What a search offers at most. */
  int MOST_OFFERED = 20;

  /** Letters and digits of a search at least. */
  int SHORTEST_SEARCH = 2;

  /**
   * Ingredient and route of these, by one look at the edition in effect. What it does not have is
   * absent; without an edition all are, and {@link ListedMedicines#isLoaded} says so.
   *
   * @param receiptCodes レセプト電算コード; whatever is no nine digits is absent
   */
  ListedMedicines listed(Set<String> receiptCodes);

  /**
   * Medicines of which a name has this in it, whatever its width and whichever kana, or a code
   * begins with it; by name, {@link #MOST_OFFERED} at most. Nothing for less than {@link
   * #SHORTEST_SEARCH} signs.
   */
  List<NamedMedicine> search(String typed);

  /**
   * The name of a medicine.
   *
   * @param code レセプト電算コード, 薬価基準コード or 一般名コード; of a code of several products the first
   */
  Optional<String> named(String code);
}
