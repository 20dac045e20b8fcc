package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffStanding;
import jp.madoguchi.facility.FacilityTime;

/** Accounts as they stand now; whoever has not made a password of his own works in no role yet. */
@Stateless
@DenyAll
public class StaffStandingBean implements StaffStanding {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @PermitAll
  public boolean worksAs(String account, Role role) {
    return em.createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", account)
        .setMaxResults(1)
        .getResultStream()
        .anyMatch(
            one ->
                one.admitted(FacilityTime.day(clock.instant()))
                    && !one.passwordDue()
                    && one.roles().contains(role));
  }
}
