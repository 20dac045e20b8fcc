package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.OneAtATime;

/**
 * What follows when a viewing grant ends by its time: as when an administrator ends it, what is
 * open under it asks again.
 */
@Stateless
@LocalBean
@DenyAll
public class GrantEnds {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<StaffRightsChanged> rights;
  @EJB Leases leases;

  /**
   * Tells of those that ended since the last look.
   *
   * @param since the last look, not included
   * @param atOnce how many people are read at once; all are told
   * @return this look, from which the next one goes on
   */
  @PermitAll
  public Instant tell(Instant since, Fence fence, int atOnce) {
    leases.require(fence);
    Instant now = clock.instant();
    boolean any = false;
    // most grants end with a day, all in one second: none of them is left to a look that begins
    // later
    for (List<Long> people = ended(since, now, 0, atOnce);
        !people.isEmpty();
        people = ended(since, now, people.get(people.size() - 1), atOnce)) {
      if (!any) {
        // as every act on rights
        OneAtATime.hold(em, "staff rights");
        any = true;
      }
      people.forEach(id -> em.find(Account.class, id).changed());
    }
    if (any) {
      rights.fire(new StaffRightsChanged(null));
    }
    return now;
  }

  /** The next of those who are logged in and whose grant ended, in the order of their accounts. */
  private List<Long> ended(Instant since, Instant now, long after, int atOnce) {
    return em.createQuery(
            "select distinct g.accountId from KeptLogIn s, ViewingGrant g where s.endedAt is"
                + " null and g.accountId = s.accountId and g.validUntil > :since and"
                + " g.validUntil <= :now and g.endedBy is null and g.accountId > :after"
                + " order by g.accountId",
            Long.class)
        .setParameter("since", since)
        .setParameter("now", now)
        .setParameter("after", after)
        .setMaxResults(atOnce)
        .getResultList();
  }
}
