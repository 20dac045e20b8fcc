package jp.madoguchi.audit.internal;

import static jp.madoguchi.access.Role.Names.AUDITOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainVerifier;

/** Walks the chain from its start, a thousand links at a time. */
@Stateless
@DenyAll
public class ChainVerifierBean implements ChainVerifier {
  private static final int STEP = 1000;
  private static final int MOST_FINDINGS = 100;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(AUDITOR)
  public ChainReport verify() {
    // nobody seals while the end is compared; records can still be written
    ChainEnd end = em.find(ChainEnd.class, ChainEnd.ID, LockModeType.PESSIMISTIC_WRITE);
    List<ChainReport.ChainBreak> findings = new ArrayList<>();
    String previous = ChainEnd.START;
    long expected = 1;
    List<Seal> seals = seals(expected);
    while (!seals.isEmpty() && findings.size() < MOST_FINDINGS) {
      Map<Long, AuditRow> rows = rows(seals);
      for (Seal seal : seals) {
        if (seal.seq() != expected) {
          findings.add(
              new ChainReport.ChainBreak(expected, 0, ChainReport.ChainBreakKind.SEAL_MISSING));
        }
        AuditRow row = rows.get(seal.recordId());
        if (row == null) {
          findings.add(
              new ChainReport.ChainBreak(
                  seal.seq(), seal.recordId(), ChainReport.ChainBreakKind.RECORD_MISSING));
        } else if (seal.seq() == expected
            && !seal.hash().equals(Seal.hash(seal.seq(), previous, row))) {
          findings.add(
              new ChainReport.ChainBreak(
                  seal.seq(), seal.recordId(), ChainReport.ChainBreakKind.ALTERED));
        }
        previous = seal.hash();
        expected = seal.seq() + 1;
      }
      em.clear();
      seals = seals(expected);
    }
    if (end == null || end.lastSeq() != expected - 1 || !end.lastHash().equals(previous)) {
      findings.add(
          new ChainReport.ChainBreak(expected - 1, 0, ChainReport.ChainBreakKind.END_DIFFERS));
    }
    for (long id : strangers()) {
      findings.add(new ChainReport.ChainBreak(0, id, ChainReport.ChainBreakKind.UNSEALED));
    }
    long pending =
        em.createQuery("select count(p) from UnsealedRecord p", Long.class).getSingleResult();
    ChainReport report =
        new ChainReport(
            expected - 1,
            pending,
            List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))));
    ledger.record(
        AuditEntry.of(AuditAction.VIEW_AUDIT, AuditGround.ADMINISTRATION)
            .subject("chain check, " + (expected - 1) + " links")
            .outcome(report.sound() ? "OK" : "BROKEN"));
    return report;
  }

  private List<Seal> seals(long from) {
    return em.createQuery("select s from Seal s where s.seq >= :from order by s.seq", Seal.class)
        .setParameter("from", from)
        .setMaxResults(STEP)
        .getResultList();
  }

  private Map<Long, AuditRow> rows(List<Seal> seals) {
    Map<Long, AuditRow> rows = new HashMap<>();
    em.createQuery("select r from AuditRow r where r.id in :ids", AuditRow.class)
        .setParameter("ids", seals.stream().map(Seal::recordId).toList())
        .getResultStream()
        .forEach(r -> rows.put(r.id(), r));
    return rows;
  }

  /** Records without seal that do not wait for one, and waits whose record is gone. */
  private List<Long> strangers() {
    List<Long> ids =
        new ArrayList<>(
            em.createQuery(
                    "select r.id from AuditRow r where not exists (select 1 from Seal s where"
                        + " s.recordId = r.id) and not exists (select 1 from UnsealedRecord p where"
                        + " p.recordId = r.id) order by r.id",
                    Long.class)
                .setMaxResults(MOST_FINDINGS)
                .getResultList());
    ids.addAll(
        em.createQuery(
                "select p.recordId from UnsealedRecord p where not exists (select 1 from AuditRow r where"
                    + " r.id = p.recordId) order by p.recordId",
                Long.class)
            .setMaxResults(MOST_FINDINGS)
            .getResultList());
    return ids;
  }
}
