package jp.madoguchi.access;

/**
 * Told in the transaction of an act on a person, once for each thing it changed, so that the audit
 * writes its record in the same one.
 *
 * @param account of the person
 * @param before the value or the constant of its word; null for none
 * @param after likewise
 * @param reason as typed, or null
 */
public record StaffAdministered(
    String account, StaffAct act, StaffItem item, String before, String after, String reason) {
  @Override
  public String toString() {
    return "StaffAdministered[" + act + "]";
  }
}
