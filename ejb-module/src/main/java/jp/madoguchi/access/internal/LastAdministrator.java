package jp.madoguchi.access.internal;

import java.time.LocalDate;
import java.util.Collection;
import jp.madoguchi.access.Employment;

/** There is always somebody who can administer: rights that nobody can give again are lost. */
final class LastAdministrator {
  private LastAdministrator() {}

  /**
   * Whether another one stays when an administrator goes.
   *
   * @param others the other administrators whose accounts are on
   * @param from the first day without the one
   */
  static boolean stays(Collection<Employment> others, LocalDate today, LocalDate from) {
    LocalDate day = from.isBefore(today) ? today : from;
    return others.stream().anyMatch(one -> one.works(today) && one.works(day));
  }
}
