package jp.madoguchi.medicine;

/**
 * Two drugs of a person that match a published table of 併用禁忌 together (併用禁忌の組); no judgement of the
 * therapy, and nothing of whether they were ever taken at the same time.
 *
 * @param oneNames the table names the other under the one
 * @param otherNames it names the one under the other; both: mutual
 * @param oneBy by what the one is meant
 * @param oneKey how the table names it: a code, or a group
 * @param reason as the table says it, or empty
 * @param cited the edition, with its table, day and source
 */
public record ContraindicatedPair(
    NamedMedicine one,
    NamedMedicine other,
    boolean oneNames,
    boolean otherNames,
    MedicineMatch oneBy,
    MedicineMatch otherBy,
    String oneKey,
    String otherKey,
    String reason,
    MedicineEdition cited) {
  public boolean isMutual() {
    return oneNames && otherNames;
  }

  @Override
  public String toString() {
    return "ContraindicatedPair[" + (isMutual() ? "mutual" : "one way") + "]";
  }
}
