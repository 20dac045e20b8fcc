package jp.madoguchi.access;

import jakarta.ejb.Local;

/**
 * What the hospital's identity system may do about staff (プロビジョニング, RFC 7643/7644): the same as the
 * personnel department's file ({@link StaffImport}), one person at a time. It knows people by their
 * staff numbers; accounts without one, and those it took out, are none for it. Nobody gets a role,
 * a checked licence or a password by it.
 */
@Local
public interface StaffProvisioning {
  /** People that one answer holds at most. */
  int MOST_AT_ONCE = 200;

  /**
   * People in the order in which they came here; recorded with their number.
   *
   * @param first from 0
   * @param count at most {@link #MOST_AT_ONCE}
   */
  ProvisionedPage find(ProvisioningSearch search, int first, int count);

  /**
   * @throws StaffRefused {@link StaffRefusal#GONE}
   */
  ProvisionedPerson person(long id);

  /**
   * A new account without a role, or the old one of somebody who was taken out: without the roles
   * of before.
   *
   * @throws StaffRefused for names and numbers that are somebody's
   * @throws StaffFieldRefused for a field that is none
   */
  ProvisionedPerson hire(String account, ProvisioningWish wish);

  /**
   * Changes what the wish names, all or nothing.
   *
   * @throws StaffRefused {@link StaffRefusal#CHANGED_MEANWHILE} and others
   * @throws StaffFieldRefused for a field that is none
   */
  ProvisionedPerson change(StaffVersion of, ProvisioningWish wish);

  /** Today is the last day, the account is off, and the identity system sees it no more. */
  void end(StaffVersion of);
}
