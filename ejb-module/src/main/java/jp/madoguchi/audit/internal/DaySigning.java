package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.audit.internal.proof.ChainLink;
import jp.madoguchi.audit.internal.proof.ContentDigest;
import jp.madoguchi.audit.internal.proof.ProofKeys;
import jp.madoguchi.audit.internal.proof.ProofSignature;
import jp.madoguchi.audit.internal.proof.SegmentStatement;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;

/**
 * Signs the closed days of the chain, one after the other without a gap, and keeps their stamps.
 */
@Stateless
@LocalBean
@DenyAll
public class DaySigning {
  private static final int CHUNK = 1000;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject AuditKeyring keyring;
  @EJB Leases leases;
  @EJB Retirements retirement;

  /** The next closed day, if there is one and a key to sign it with; whether it was signed. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean signNext(Fence fence) {
    leases.require(fence);
    ProofKeys keys = keyring.keys().orElse(null);
    if (keys == null) {
      return false;
    }
    SegmentStatement before =
        newest().map(one -> SegmentStatement.of(one.statement())).orElse(null);
    Optional<SegmentStatement> retired = retirement.last();
    long from =
        before != null ? before.last() + 1 : retired.map(SegmentStatement::last).orElse(0L) + 1;
    List<Seal> links = links(from);
    if (links.isEmpty()) {
      return false;
    }
    LocalDate day = day(links.get(0).link());
    if (!day.isBefore(FacilityTime.day(clock.instant()))) {
      return false;
    }
    SegmentStatement said =
        content(links, day).day(day.toString(), before == null ? ChainLink.START : before.digest());
    em.persist(new SignedDay(said, ProofSignature.of(said.text(), keys), clock.instant()));
    return true;
  }

  private ContentDigest content(List<Seal> first, LocalDate day) {
    ContentDigest content = new ContentDigest();
    List<Seal> links = first;
    while (!links.isEmpty()) {
      Map<Long, AuditRow> rows = new HashMap<>();
      em.createQuery("select r from AuditRow r where r.id in :ids", AuditRow.class)
          .setParameter("ids", links.stream().map(Seal::recordId).toList())
          .getResultList()
          .forEach(row -> rows.put(row.id(), row));
      for (Seal seal : links) {
        if (day(seal.link()).isAfter(day)) {
          return content;
        }
        AuditRow row = rows.get(seal.recordId());
        content.add(seal.link(), row == null ? null : row.line());
      }
      long next = links.get(links.size() - 1).seq() + 1;
      em.clear();
      links = links(next);
    }
    return content;
  }

  private List<Seal> links(long from) {
    return em.createQuery("select s from Seal s where s.seq >= :from order by s.seq", Seal.class)
        .setParameter("from", from)
        .setMaxResults(CHUNK)
        .getResultList();
  }

  private static LocalDate day(ChainLink link) {
    return FacilityTime.day(link.sealedAt());
  }

  /** The newest signed day, unless it is stamped: its stamp covers the days before it too. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<SignedDay> unstamped(Fence fence) {
    leases.require(fence);
    return newest().filter(day -> em.find(DayStamp.class, day.lastSeq()) == null);
  }

  /** Keeps the stamp of a day. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void stamped(SignedDay day, String token, Fence fence) {
    leases.require(fence);
    em.persist(new DayStamp(day, token, clock.instant()));
  }

  /** When the first day was signed that no stamp covers; empty when there is none. */
  @PermitAll
  public Optional<Instant> unstampedSince() {
    return em.createQuery(
            "select d.signedAt from SignedDay d where d.lastSeq > (select coalesce(max(s.lastSeq), 0)"
                + " from DayStamp s) order by d.lastSeq",
            Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Optional<SignedDay> newest() {
    return em.createQuery("select d from SignedDay d order by d.lastSeq desc", SignedDay.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
