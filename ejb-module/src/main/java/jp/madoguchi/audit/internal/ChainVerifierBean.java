package jp.madoguchi.audit.internal;

import static jp.madoguchi.access.Role.Names.AUDITOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainVerifier;
import jp.madoguchi.node.OneAtATime;

/** Begins verifications and tells of them; {@link ChainWalk} does the work. */
@Stateless
@DenyAll
public class ChainVerifierBean implements ChainVerifier {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB AuditLedger ledger;
  @EJB Retirements retirement;

  @Override
  @RolesAllowed(AUDITOR)
  public boolean start(boolean whole) {
    OneAtATime.hold(em, "audit verification");
    Optional<ChainCheck> last = newest();
    if (last.filter(one -> view(one).running()).isPresent()) {
      return false;
    }
    String account = context.getCallerPrincipal().getName();
    em.persist(
        new ChainCheck(
            account,
            clock.instant(),
            whole ? null : last.orElse(null),
            retirement.last().orElse(null)));
    ledger.record(
        AuditEntry.of(AuditAction.VERIFY_CHAIN, AuditGround.ADMINISTRATION)
            .subject(
                whole || last.isEmpty() ? "whole chain" : "from " + (last.get().verified() + 1)));
    return true;
  }

  @Override
  @RolesAllowed(AUDITOR)
  public Optional<ChainReport> last() {
    return newest().map(this::view);
  }

  private Optional<ChainCheck> newest() {
    return em.createQuery(
            "select c from ChainCheck c order by c.startedAt desc, c.id desc", ChainCheck.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private ChainReport view(ChainCheck check) {
    ChainEnd end = em.find(ChainEnd.class, ChainEnd.ID);
    return new ChainReport(
        check.startedBy(),
        check.startedAt(),
        check.changedAt(),
        check.phase(),
        check.from(),
        check.verified(),
        end == null ? 0 : end.lastSeq(),
        check.pending(),
        em.createQuery(
                "select f from ChainFinding f where f.checkId = :id order by f.place",
                ChainFinding.class)
            .setParameter("id", check.id())
            .getResultStream()
            .map(ChainFinding::view)
            .toList());
  }
}
