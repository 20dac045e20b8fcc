package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.ChainReport.ChainBreak;
import jp.madoguchi.audit.ChainReport.ChainBreakKind;
import jp.madoguchi.audit.ChainReport.ChainCheckPhase;
import jp.madoguchi.audit.internal.proof.LinkRule;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;

/**
 * Walks the chain, one chunk a call and transaction. Only the last chunk takes the sealing lock, to
 * compare the chain's end; two nodes at the same verification wait for each other at its row.
 */
@Stateless
@DenyAll
public class ChainWalk {
  /** Links, or records, of a chunk. */
  static final int CHUNK = 1000;

  private static final int MOST_FINDINGS = 100;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB AuditWriter writer;
  @EJB Leases leases;
  @EJB Retirements retirement;
  @Inject AuditKeyring keyring;

  /** One chunk of the verification that runs; whether there is more to do. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean step(Fence fence) {
    leases.require(fence);
    List<ChainCheck> running =
        em.createQuery(
                "select c from ChainCheck c where c.phase in :running order by c.id",
                ChainCheck.class)
            .setParameter("running", List.of(ChainCheckPhase.LINKS, ChainCheckPhase.RECORDS))
            .setMaxResults(1)
            .getResultList();
    if (running.isEmpty()) {
      return false;
    }
    ChainCheck check = running.get(0);
    em.refresh(check, LockModeType.PESSIMISTIC_WRITE);
    List<ChainBreak> found = new ArrayList<>();
    switch (check.phase()) {
      case LINKS -> links(check, found);
      case RECORDS -> records(check, found);
      case SOUND, BROKEN -> {
        // another node did the last step while this one waited
        return true;
      }
    }
    keep(check, found);
    return true;
  }

  private void links(ChainCheck check, List<ChainBreak> found) {
    if (check.begins() && check.verified() > 0 && !retirement.endsAt(check.verified())) {
      Seal last = em.find(Seal.class, check.verified());
      if (last == null) {
        found.add(new ChainBreak(check.verified(), 0, ChainBreakKind.SEAL_MISSING));
      } else if (!last.hash().equals(check.verifiedHash())) {
        found.add(new ChainBreak(last.seq(), last.recordId(), ChainBreakKind.ALTERED));
      }
    }
    List<Seal> seals = seals(check.verified() + 1);
    if (seals.size() == CHUNK) {
      verify(check, seals, found);
      return;
    }
    // nobody seals while the end is compared; records can still be written
    ChainEnd end = em.find(ChainEnd.class, ChainEnd.ID, LockModeType.PESSIMISTIC_WRITE);
    seals = seals(check.verified() + 1);
    verify(check, seals, found);
    if (seals.size() == CHUNK) {
      return;
    }
    if (end == null
        || end.lastSeq() != check.verified()
        || !end.lastHash().equals(check.verifiedHash())) {
      found.add(new ChainBreak(check.verified(), 0, ChainBreakKind.END_DIFFERS));
    }
    Long newest = em.createQuery("select max(r.id) from AuditRow r", Long.class).getSingleResult();
    check.linksDone(newest == null ? 0 : newest, clock.instant());
  }

  private List<Seal> seals(long from) {
    return em.createQuery("select s from Seal s where s.seq >= :from order by s.seq", Seal.class)
        .setParameter("from", from)
        .setMaxResults(CHUNK)
        .getResultList();
  }

  private void verify(ChainCheck check, List<Seal> seals, List<ChainBreak> found) {
    if (seals.isEmpty()) {
      return;
    }
    List<Long> ids = seals.stream().map(Seal::recordId).toList();
    Map<Long, AuditRow> rows = new HashMap<>();
    em.createQuery("select r from AuditRow r where r.id in :ids", AuditRow.class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(r -> rows.put(r.id(), r));
    Map<Long, Set<String>> shown = shown(ids);
    LinkRule rule = new LinkRule(keyring.keys().orElse(null));
    Seal before = check.verified() == 0 ? null : em.find(Seal.class, check.verified());
    boolean keyed = before != null && before.key() != null;
    for (Seal seal : seals) {
      boolean next = seal.seq() == check.verified() + 1;
      AuditRow row = rows.get(seal.recordId());
      if (!next) {
        found.add(new ChainBreak(check.verified() + 1, 0, ChainBreakKind.SEAL_MISSING));
      }
      ChainBreakKind wrong =
          row == null
              ? ChainBreakKind.RECORD_MISSING
              : next ? wrong(rule.of(seal.link(), check.verifiedHash(), keyed, row.line())) : null;
      if (wrong == null && !row.line().showed(shown.getOrDefault(row.id(), Set.of()))) {
        wrong = ChainBreakKind.SHOWN_ALTERED;
      }
      if (wrong != null) {
        found.add(new ChainBreak(seal.seq(), seal.recordId(), wrong));
      }
      keyed = keyed || seal.key() != null;
      check.verified(seal, clock.instant());
    }
  }

  private static ChainBreakKind wrong(LinkRule.LinkVerdict verdict) {
    return switch (verdict) {
      case SOUND -> null;
      case ALTERED -> ChainBreakKind.ALTERED;
      case WITHOUT_KEY -> ChainBreakKind.WITHOUT_KEY;
      case KEY_UNKNOWN -> ChainBreakKind.KEY_UNKNOWN;
    };
  }

  private Map<Long, Set<String>> shown(List<Long> ids) {
    Map<Long, Set<String>> shown = new HashMap<>();
    em.createQuery(
            "select s.recordId, s.patientNumber from ShownPatient s where s.recordId in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(
            row ->
                shown.computeIfAbsent((Long) row[0], id -> new HashSet<>()).add((String) row[1]));
    return shown;
  }

  /** Records without seal that do not wait for one, and waits whose record is gone. */
  private void records(ChainCheck check, List<ChainBreak> found) {
    List<Long> ids =
        em.createQuery(
                "select r.id from AuditRow r where r.id > :after and r.id <= :until order by r.id",
                Long.class)
            .setParameter("after", check.verifiedRecord())
            .setParameter("until", check.lastRecord())
            .setMaxResults(CHUNK)
            .getResultList();
    if (!ids.isEmpty()) {
      Set<Long> strangers = new HashSet<>(ids);
      // in this order: what is sealed between the two questions is found by the second
      strangers.removeAll(known("select p.recordId from UnsealedRecord p", ids));
      strangers.removeAll(known("select p.recordId from Seal p", ids));
      strangers.stream()
          .sorted()
          .forEach(id -> found.add(new ChainBreak(0, id, ChainBreakKind.UNSEALED)));
      check.recordsVerified(ids.get(ids.size() - 1), clock.instant());
    }
    if (ids.size() < CHUNK) {
      em.createQuery(
              "select p.recordId from UnsealedRecord p where not exists (select 1 from AuditRow r"
                  + " where r.id = p.recordId) order by p.recordId",
              Long.class)
          .setMaxResults(MOST_FINDINGS)
          .getResultList()
          .forEach(id -> found.add(new ChainBreak(0, id, ChainBreakKind.UNSEALED)));
      found.addAll(
          new SignedDayCheck(em, keyring.keys().orElse(null))
              .broken(FacilityTime.day(clock.instant())));
      end(check, found);
    }
  }

  private List<Long> known(String select, List<Long> ids) {
    return em.createQuery(select + " where p.recordId in :ids", Long.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private void keep(ChainCheck check, List<ChainBreak> found) {
    long before = findings(check);
    int place = (int) before;
    for (ChainBreak one : found) {
      if (place < MOST_FINDINGS) {
        place++;
        em.persist(new ChainFinding(check.id(), place, one));
      }
    }
    boolean enough = place == MOST_FINDINGS;
    if (enough
        && (check.phase() == ChainCheckPhase.LINKS || check.phase() == ChainCheckPhase.RECORDS)) {
      end(check, found);
    }
  }

  private long findings(ChainCheck check) {
    return em.createQuery("select count(f) from ChainFinding f where f.checkId = :id", Long.class)
        .setParameter("id", check.id())
        .getSingleResult();
  }

  private void end(ChainCheck check, List<ChainBreak> found) {
    boolean sound = found.isEmpty() && findings(check) == 0;
    long pending =
        em.createQuery("select count(p) from UnsealedRecord p", Long.class).getSingleResult();
    check.ended(sound, pending, clock.instant());
    writer.append(
        AuditActor.NOBODY,
        AuditEntry.of(AuditAction.VERIFY_CHAIN, AuditGround.SYSTEM)
            .subject(
                "for " + check.startedBy() + ", links " + check.from() + " to " + check.verified())
            .outcome(sound ? "OK" : "BROKEN"));
  }
}
