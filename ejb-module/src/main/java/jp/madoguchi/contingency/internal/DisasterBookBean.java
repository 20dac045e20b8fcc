package jp.madoguchi.contingency.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;
import static jp.madoguchi.access.Role.Names.AUDITOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.contingency.DisasterBook;
import jp.madoguchi.contingency.DisasterPeriod;

/** The list of disasters' periods; no patient stands in it. */
@Stateless
@DenyAll
public class DisasterBookBean implements DisasterBook {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @PermitAll
  public List<DisasterPeriod> running() {
    Instant now = clock.instant();
    return em
        .createQuery(
            "select d from KeptDisaster d where d.until > :now and d.from <= :now"
                + " and d.approvedAt is not null and d.endedAt is null order by d.until desc",
            KeptDisaster.class)
        .setParameter("now", now)
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(one -> one.view(now))
        .toList();
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public List<DisasterPeriod> list(int first, int size) {
    Instant now = clock.instant();
    return em
        .createQuery(
            "select d from KeptDisaster d order by d.until desc, d.id desc", KeptDisaster.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList()
        .stream()
        .map(one -> one.view(now))
        .toList();
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public long count() {
    return em.createQuery("select count(d) from KeptDisaster d", Long.class).getSingleResult();
  }
}
