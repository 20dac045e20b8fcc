package jp.madoguchi.access;

/**
 * What the hospital says of a member of staff (利用者の基本情報).
 *
 * @param staffNumber 職員番号, up to 20 letters, digits and hyphens, unique; null where none is known
 * @param displayName name as it stands on screens and in records, up to 100 characters
 * @param kana up to 100 characters, or null
 * @param job null where none is known
 * @param department 所属, up to 60 characters, or null
 */
public record StaffDetails(
    String staffNumber,
    String displayName,
    String kana,
    StaffJob job,
    String department,
    Employment employment) {
  @Override
  public String toString() {
    return "StaffDetails[***]";
  }
}
