package jp.madoguchi.access;

/**
 * A password that the program made (初期パスワード), shown to the administrator once and kept nowhere;
 * whoever logs in with it has to make another, unless it is for a sealed envelope.
 *
 * @param home for whom it is: the person, or an envelope
 * @param text null where the hospital's directory keeps the password
 */
public record FirstPassword(long id, String account, PasswordHome home, String text) {
  @Override
  public String toString() {
    return "FirstPassword[***]";
  }
}
