package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffJobs;

/** Accounts by name and by job. */
@Stateless
@DenyAll
public class StaffJobsBean implements StaffJobs {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @PermitAll
  public boolean known(String account) {
    return em.createQuery("select count(a) from Account a where a.name = :name", Long.class)
            .setParameter("name", account)
            .getSingleResult()
        > 0;
  }

  @Override
  @PermitAll
  public List<String> accounts(Set<StaffJob> jobs) {
    return em.createQuery("select a.name from Account a where a.job in :jobs", String.class)
        .setParameter("jobs", jobs)
        .setMaxResults(MOST)
        .getResultList();
  }
}
