package jp.madoguchi.contingency.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.contingency.DisasterBook;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.OpenGrounds;

/**
 * What is open at this instant; asked from the database each time, for another node may close it.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OpenGroundsBean implements OpenGrounds {
  private static final int MOST_OWN = 20;
  private static final int MOST_EXPECTING = 50;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB GroundRights rights;
  @EJB DisasterBook disasters;

  @Override
  @PermitAll
  public List<GroundOpening> now(String patientNumber) {
    Instant now = clock.instant();
    String account = context.getCallerPrincipal().getName();
    List<String> keys =
        Arrays.stream(ExtraordinaryGround.values())
            .map(ground -> KeptOpening.key(ground, account, patientNumber))
            .toList();
    return em
        .createQuery("select o from KeptOpening o where o.openKey in :keys", KeptOpening.class)
        .setParameter("keys", keys)
        .setMaxResults(keys.size())
        .getResultList()
        .stream()
        .filter(one -> rights.has(one.ground()))
        .map(this::view)
        .filter(one -> one.runs(now))
        .sorted(Comparator.comparing(GroundOpening::ground))
        .toList();
  }

  @Override
  @PermitAll
  public Set<ExtraordinaryGround> offered() {
    return Arrays.stream(ExtraordinaryGround.values())
        .filter(rights::has)
        .filter(ground -> ground != ExtraordinaryGround.DISASTER || !disasters.running().isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  @PermitAll
  public List<GroundOpening> expecting() {
    Instant now = clock.instant();
    return em
        .createQuery(
            "select o.id from KeptOpening o where o.expectsUntil > :now and o.documentAt is null"
                + " and o.openKey is not null order by o.expectsUntil, o.id",
            Long.class)
        .setParameter("now", now)
        .setMaxResults(MOST_EXPECTING)
        .getResultList()
        .stream()
        // closed or answered in this moment: waited for, and seen as it is then
        .map(id -> em.find(KeptOpening.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(one -> one.expects(now))
        .map(this::view)
        .filter(one -> one.runs(now))
        .toList();
  }

  @Override
  @PermitAll
  public void documentCame(long opening) {
    em.find(KeptOpening.class, opening, LockModeType.PESSIMISTIC_WRITE)
        .documentCame(clock.instant());
  }

  @Override
  @PermitAll
  public List<GroundOpening> own(String patientNumber) {
    return em
        .createQuery(
            "select o from KeptOpening o where o.account = :account and o.patientNumber = :patient"
                + " order by o.from desc",
            KeptOpening.class)
        .setParameter("account", context.getCallerPrincipal().getName())
        .setParameter("patient", patientNumber)
        .setMaxResults(MOST_OWN)
        .getResultList()
        .stream()
        .map(this::view)
        .toList();
  }

  private GroundOpening view(KeptOpening one) {
    return one.view(one.disaster() == null ? null : em.find(KeptDisaster.class, one.disaster()));
  }
}
