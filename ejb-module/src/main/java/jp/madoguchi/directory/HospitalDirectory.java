package jp.madoguchi.directory;

import jakarta.ejb.Local;

/**
 * The hospital's directory of people (院内ディレクトリ), asked by LDAP. It says who somebody is; groups in
 * it give no right here. Called before there is a caller to ask for a role.
 */
@Local
public interface HospitalDirectory {
  /**
   * Whether name and password belong together; answers within {@code
   * madoguchi.directory.milliseconds}, whatever the directory does.
   *
   * @param password not wiped here; an empty one is declined and not even sent, for a directory
   *     takes it for nobody's log-in and says yes
   */
  DirectoryAnswer ask(String name, char[] password);
}
