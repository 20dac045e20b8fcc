package jp.madoguchi.access;

/**
 * The first administrator (最初の管理者) as the set-up keeps him until it is finished.
 *
 * @param account 2 to 32 of {@code a-z 0-9 . _ -}
 * @param staffNumber 職員番号, or null
 * @param displayName up to 100 characters
 * @param passwordHash Argon2id
 * @param passwordShort whether it would not be taken without a second factor
 */
public record FirstPerson(
    String account,
    String staffNumber,
    String displayName,
    String passwordHash,
    boolean passwordShort) {
  @Override
  public String toString() {
    return "FirstPerson[***]";
  }
}
