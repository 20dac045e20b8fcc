package jp.madoguchi.medicine;

import java.util.List;
import java.util.Set;

/**
 * What of a person's drugs matches a published table of 併用禁忌 among each other (服用歴の照合の結果).
 *
 * @param switchedOn false: the hospital has its own checks switched off, and nothing was asked
 * @param lacking tables without which a part of the check was not done
 * @param used editions that were asked
 * @param leftOut drugs beyond {@link MedicineCheck#MOST_RUNNING}, which were not checked
 */
public record MedicineHistoryResult(
    boolean switchedOn,
    List<ContraindicatedPair> pairs,
    Set<MedicineTable> lacking,
    List<MedicineEdition> used,
    int leftOut) {
  /** Nothing was asked. */
  public static final MedicineHistoryResult OFF =
      new MedicineHistoryResult(false, List.of(), Set.of(), List.of(), 0);

  /** Whether every table that is needed was asked about every drug that was given. */
  public boolean whole() {
    return switchedOn && lacking.isEmpty() && leftOut == 0;
  }

  @Override
  public String toString() {
    return "MedicineHistoryResult[" + whole() + "]";
  }
}
