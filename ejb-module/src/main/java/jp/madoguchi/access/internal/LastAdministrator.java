package jp.madoguchi.access.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.madoguchi.access.Employment;

/** There is always somebody who can administer: rights that nobody can give again are lost. */
final class LastAdministrator {
  private static final int MOST = 1000;

  private LastAdministrator() {}

  /** Administrators whose accounts are on; few in any hospital. */
  static List<Account> all(EntityManager em) {
    return em.createQuery(
            "select a from Account a where a.enabled = true and exists (select r from StandingRole"
                + " r where r.accountId = a.id and r.role = 'ADMIN')",
            Account.class)
        .setMaxResults(MOST)
        .getResultList();
  }

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
