package jp.madoguchi.directory;

import java.util.Locale;
import jp.madoguchi.facility.Settings;

/**
 * Who says that somebody is the person of an account that has no password here (本人確認の元): {@code
 * madoguchi.identity.source}. Accounts with a password here log in beside it.
 */
public enum IdentitySource {
  /** Nobody: every account has its password here. */
  LOCAL,
  /** The hospital's directory, asked with name and password (LDAP, Active Directory). */
  LDAP,
  /** A provider that the browser is led to (OpenID Connect). */
  OIDC;

  /** The one that this hospital chose. */
  public static IdentitySource chosen() {
    return valueOf(Settings.text("identity.source", "local").toUpperCase(Locale.ROOT));
  }
}
