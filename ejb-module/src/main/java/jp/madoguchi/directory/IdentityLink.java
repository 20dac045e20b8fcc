package jp.madoguchi.directory;

import java.util.Locale;
import jp.madoguchi.facility.Settings;

/**
 * What of an account here the directory's word for a person is (紐付け): {@code
 * madoguchi.identity.link}.
 */
public enum IdentityLink {
  /** 利用者ID. */
  ACCOUNT,
  /** 職員番号. */
  STAFF_NUMBER;

  /** The one that this hospital chose. */
  public static IdentityLink chosen() {
    String word = Settings.text("identity.link", "account");
    return valueOf(word.replace("staffNumber", "STAFF_NUMBER").toUpperCase(Locale.ROOT));
  }
}
