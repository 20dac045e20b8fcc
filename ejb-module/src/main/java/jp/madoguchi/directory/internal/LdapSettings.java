package jp.madoguchi.directory.internal;

import java.util.List;
import jp.madoguchi.facility.NodeProperties;
import jp.madoguchi.facility.Settings;

/**
 * How the directory is asked ({@code madoguchi.directory.…}).
 *
 * @param servers one after the other until one answers: {@code ldaps://}, {@code starttls://}, or
 *     {@code ldap://} on this machine
 * @param user DN of the program's own entry, that looks people up; null to look up as nobody
 * @param secret its password, from {@code MADOGUCHI_DIRECTORY_PASSWORD} of the environment alone:
 *     what is given as an argument stands in the list of processes
 * @param pattern what a person binds as, {@code {0}} for the name typed; null to look the name up
 * @param base where people are looked up
 * @param filter one person by the name typed
 * @param attribute what links an entry to an account; null for the name typed
 * @param milliseconds until a person is told that nothing was said
 */
record LdapSettings(
    List<String> servers,
    String user,
    char[] secret,
    String pattern,
    String base,
    String filter,
    String attribute,
    int milliseconds) {
  private static final String FILTER = "(uid={0})";
  private static final String SECRET = "MADOGUCHI_DIRECTORY_PASSWORD";

  static LdapSettings set() {
    String secret = NodeProperties.here().environment().getOrDefault(SECRET, "");
    return new LdapSettings(
        List.of(Settings.text("directory.servers", "ldaps://localhost").strip().split(" +")),
        Settings.text("directory.user", null),
        secret.toCharArray(),
        Settings.text("directory.pattern", null),
        Settings.text("directory.base", null),
        Settings.text("directory.filter", FILTER),
        Settings.text("directory.attribute", null),
        Settings.number("directory.milliseconds", 2500, 100, 2900));
  }

  /** Of each step of the talk with one server; the whole has its own end. */
  int millisecondsEach() {
    return Math.max(50, milliseconds / servers.size());
  }

  @Override
  public String toString() {
    return "LdapSettings[***]";
  }
}
