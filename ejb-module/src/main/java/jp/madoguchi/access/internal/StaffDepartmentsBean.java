package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.access.StaffDepartments;
import jp.madoguchi.facility.FacilityTime;

/** Departments by account, and all that there are. */
@Stateless
@DenyAll
public class StaffDepartmentsBean implements StaffDepartments {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @PermitAll
  public Optional<String> of(String account) {
    return em.createQuery(
            "select a.department from Account a where a.name = :name and a.department is not null",
            String.class)
        .setParameter("name", account)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  @PermitAll
  public List<String> all() {
    return em.createQuery(
            "select distinct a.department from Account a where a.department is not null and"
                + " a.enabled = true and (a.endsOn is null or a.endsOn >= :today)"
                + " order by a.department",
            String.class)
        .setParameter("today", FacilityTime.day(clock.instant()))
        .setMaxResults(MOST)
        .getResultList();
  }
}
