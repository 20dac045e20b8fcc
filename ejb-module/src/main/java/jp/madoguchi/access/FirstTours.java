package jp.madoguchi.access;

import jakarta.ejb.Local;

/**
 * Who has seen the first hints of a role (はじめての案内). They are shown once for each account and role,
 * at whatever desk and on whatever server; the caller's own only.
 */
@Local
public interface FirstTours {
  /**
   * Whether the caller has not yet seen the hints of the role.
   *
   * @param role one the caller works in; of any other it is false
   */
  boolean due(Role role);

  /**
   * Notes that the caller has seen them; a second time changes nothing, and so does a role the
   * caller does not work in.
   */
  void seen(Role role);
}
