package jp.madoguchi.medicine;

/**
 * The drug that is to be ordered and one that runs match a published table of 併用禁忌 (併用禁忌の一致); no
 * judgement of the therapy.
 *
 * @param direction as the table says it
 * @param ordered by what the drug to be ordered is meant
 * @param runningBy by what the one that runs is meant
 * @param orderedKey how the table names the one to be ordered: a code, or a group
 * @param runningKey how it names the one that runs
 * @param reason as the table says it, or empty
 * @param cited the edition, with its table, day and source
 */
public record MedicineContraindication(
    NamedMedicine running,
    MedicineDirection direction,
    MedicineMatch ordered,
    MedicineMatch runningBy,
    String orderedKey,
    String runningKey,
    String reason,
    MedicineEdition cited) {
  @Override
  public String toString() {
    return "MedicineContraindication[" + direction + "]";
  }
}
