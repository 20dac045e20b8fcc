package jp.madoguchi.medicine;

import java.util.List;
import java.util.Set;

/**
 * What a check found (薬剤の照合の結果). Nothing found means something only where {@link #whole()}.
 *
 * @param switchedOn false: the hospital has its own checks switched off, and nothing was asked
 * @param unchecked drugs that could not be checked, the one to be ordered too
 * @param lacking tables without which a part of the check was not done
 * @param used editions that were asked
 */
public record MedicineCheckResult(
    boolean switchedOn,
    List<MedicineContraindication> contraindications,
    List<MedicineDuplicate> duplicates,
    List<UncheckedMedicine> unchecked,
    Set<MedicineTable> lacking,
    List<MedicineEdition> used) {
  /** Whether every drug was seen, by every table that is needed. */
  public boolean whole() {
    return switchedOn && unchecked.isEmpty() && lacking.isEmpty();
  }

  @Override
  public String toString() {
    return "MedicineCheckResult[" + whole() + "]";
  }
}
