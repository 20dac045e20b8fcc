package jp.madoguchi.maintenance.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;
import static jp.madoguchi.access.Role.Names.AUDITOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.maintenance.WorkPlan;
import jp.madoguchi.maintenance.WorkPlanBook;

/** The list of work plans. */
@Stateless
@DenyAll
public class WorkPlanBookBean implements WorkPlanBook {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public List<WorkPlan> list(int first, int size) {
    return views(
        em.createQuery(
                "select p from KeptWorkPlan p order by p.until desc, p.from desc, p.id desc",
                KeptWorkPlan.class)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList());
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public long count() {
    return em.createQuery("select count(p) from KeptWorkPlan p", Long.class).getSingleResult();
  }

  @Override
  @RolesAllowed(AUDITOR)
  public List<WorkPlan> during(Instant since, Instant before) {
    return views(
        em.createQuery(
                "select p from KeptWorkPlan p where p.until > :since and p.from < :before"
                    + " and p.approvedAt is not null order by p.until desc, p.from desc",
                KeptWorkPlan.class)
            .setParameter("since", since)
            .setParameter("before", before)
            .setMaxResults(MOST)
            .getResultList());
  }

  @Override
  @RolesAllowed(AUDITOR)
  public Optional<WorkPlan> plan(long id) {
    return Optional.ofNullable(em.find(KeptWorkPlan.class, id))
        .map(plan -> plan.view(clock.instant()));
  }

  private List<WorkPlan> views(List<KeptWorkPlan> plans) {
    Instant now = clock.instant();
    return plans.stream().map(plan -> plan.view(now)).toList();
  }
}
