package jp.madoguchi.access;

import jakarta.ejb.Local;

/**
 * Grants of the head of the facility to staff without a qualification of their own (閲覧権限の付与,
 * workflow rules 5.1, 5.2 GRANTED): a kind of information for a period.
 */
@Local
public interface ViewingGrants {
  /**
   * Whether the account may read this kind now: from is included, until is not.
   *
   * @param kind {@code TKK}, {@code YZK}, {@code SRJ}, {@code SHJ} or {@code TSR}
   */
  boolean granted(String account, String kind);
}
