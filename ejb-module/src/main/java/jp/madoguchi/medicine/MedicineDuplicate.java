package jp.madoguchi.medicine;

/**
 * The drug that is to be ordered and one that runs have an ingredient and its route in common
 * (重複投薬の一致). Source: clinical data 3.3, rules 1 and "first seven characters".
 *
 * @param match SUBSTANCE, or COMPONENT when one of them is a combination product
 * @param substanceKey the first seven characters of 薬価基準コード
 * @param otherForm the master says different forms (剤形区分) for them, which does not fit: look
 * @param cited the edition of the 医薬品マスター
 */
public record MedicineDuplicate(
    NamedMedicine running,
    MedicineMatch match,
    String substanceKey,
    boolean otherForm,
    MedicineEdition cited) {
  @Override
  public String toString() {
    return "MedicineDuplicate[" + match + "]";
  }
}
