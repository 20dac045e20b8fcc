package jp.madoguchi.contingency.internal;

import static jp.madoguchi.access.Role.Names.AUDITOR;
import static jp.madoguchi.contingency.internal.ContingencyForm.stop;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.GroundUses;

/** The list of uses, and that somebody looked through one. */
@Stateless
@DenyAll
public class GroundUsesBean implements GroundUses {
  private static final String USES = "uses without consent";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(AUDITOR)
  public List<GroundOpening> list(int first, int size) {
    List<GroundOpening> uses =
        em
            .createQuery(
                "select o from KeptOpening o order by o.from desc, o.id desc", KeptOpening.class)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList()
            .stream()
            .map(this::view)
            .toList();
    ledger.record(
        AuditEntry.of(AuditAction.VIEW_AUDIT, AuditGround.ADMINISTRATION)
            .subject(USES + ", " + uses.size())
            .showing(
                USES,
                uses.stream().map(GroundOpening::patientNumber).toList(),
                NotedHowOften.DAILY));
    return uses;
  }

  @Override
  @RolesAllowed(AUDITOR)
  public long count() {
    return em.createQuery("select count(o) from KeptOpening o", Long.class).getSingleResult();
  }

  @Override
  @RolesAllowed(AUDITOR)
  public long open() {
    return em.createQuery(
            "select count(o) from KeptOpening o where o.reviewedAt is null", Long.class)
        .getSingleResult();
  }

  @Override
  @RolesAllowed(AUDITOR)
  public void review(ContingencyVersion of, String remark) {
    String words = ContingencyForm.words(remark, 1, LONGEST_REMARK, ContingencyRefusal.WORDS);
    KeptOpening use = em.find(KeptOpening.class, of.id(), LockModeType.PESSIMISTIC_WRITE);
    stop(use == null, ContingencyRefusal.GONE);
    stop(use.reviewed(), ContingencyRefusal.ALREADY_REVIEWED);
    stop(use.version() != of.version(), ContingencyRefusal.CHANGED_MEANWHILE);
    Instant now = clock.instant();
    stop(view(use).runs(now), ContingencyRefusal.STILL_OPEN);
    String actor = context.getCallerPrincipal().getName();
    stop(use.account().equals(actor), ContingencyRefusal.NOT_TWO_PEOPLE);
    use.review(actor, words, now);
    ledger.record(
        AuditEntry.of(AuditAction.REVIEW_GROUND, AuditGround.ADMINISTRATION)
            .patient(use.patientNumber())
            .subject(use.account() + ": " + words)
            .request("opening " + use.id()));
  }

  private GroundOpening view(KeptOpening one) {
    return one.view(one.disaster() == null ? null : em.find(KeptDisaster.class, one.disaster()));
  }
}
