package jp.madoguchi.access.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;
import static jp.madoguchi.access.Role.Names.AUDITOR;
import static jp.madoguchi.access.Role.Names.BILLING;
import static jp.madoguchi.access.Role.Names.CLERK;
import static jp.madoguchi.access.Role.Names.CLERK_LEAD;
import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.access.FirstTours;
import jp.madoguchi.access.Role;
import jp.madoguchi.node.RowUnlessThere;

/** One row for each account and role that saw its hints. */
@Stateless
@DenyAll
public class FirstToursBean implements FirstTours {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING, DOCTOR, DENTIST, PHARMACIST, GRANTED, ADMIN, AUDITOR})
  public boolean due(Role role) {
    if (!works(role)) {
      return false;
    }
    List<Long> account = account();
    return !account.isEmpty()
        && em.createQuery(
                    "select count(s) from SeenTour s where s.accountId = :account and s.role ="
                        + " :role",
                    Long.class)
                .setParameter("account", account.get(0))
                .setParameter("role", role)
                .getSingleResult()
            == 0;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING, DOCTOR, DENTIST, PHARMACIST, GRANTED, ADMIN, AUDITOR})
  public void seen(Role role) {
    if (works(role)) {
      // two windows of one person draw the hints at the same moment
      for (long account : account()) {
        RowUnlessThere.insert(
            em,
            "insert into seen_tour (account_id, role, seen_at) values (?, ?, ?)",
            account,
            role,
            clock.instant());
      }
    }
  }

  private boolean works(Role role) {
    return role != null && context.isCallerInRole(role.name());
  }

  /** The caller's row, or none for whoever calls without an account. */
  private List<Long> account() {
    return em.createQuery("select a.id from Account a where a.name = :name", Long.class)
        .setParameter("name", context.getCallerPrincipal().getName())
        .setMaxResults(1)
        .getResultList();
  }
}
