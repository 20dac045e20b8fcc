package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.audit.ChainSealed;
import jp.madoguchi.audit.internal.proof.ProofKeys;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;

/** Chains what was recorded since the last time; the only place that takes the chain's lock. */
@Stateless
@DenyAll
public class AuditSealing {
  /** Links per transaction. */
  static final int BATCH = 500;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB Leases leases;
  @Inject Event<ChainSealed> sealed;
  @Inject AuditKeyring keyring;

  /** Seals up to {@link #BATCH} records; the number sealed. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int seal(Fence fence) {
    leases.require(fence);
    return seal();
  }

  int seal() {
    if (pending().isEmpty()) {
      return 0; // nothing to do: no lock for an idle second
    }
    ChainEnd end = em.find(ChainEnd.class, ChainEnd.ID, LockModeType.PESSIMISTIC_WRITE);
    List<Long> ids = pending(); // another node may have sealed while this one waited
    if (ids.isEmpty()) {
      return 0;
    }
    Map<Long, AuditRow> rows = new TreeMap<>();
    em.createQuery("select r from AuditRow r where r.id in :ids", AuditRow.class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(r -> rows.put(r.id(), r));
    ProofKeys.SealKey key = key(end);
    for (AuditRow row : rows.values()) {
      Seal seal = new Seal(end.lastSeq() + 1, end.lastHash(), row, clock.instant(), key);
      em.persist(seal);
      end.moveTo(seal);
    }
    if (!rows.isEmpty()) {
      sealed.fire(new ChainSealed(end.lastSeq(), end.lastHash(), clock.instant()));
    }
    // a record that vanished before its seal stays pending: the check reports it
    em.createQuery("delete from UnsealedRecord p where p.recordId in :ids")
        .setParameter("ids", List.copyOf(rows.keySet()))
        .executeUpdate();
    return rows.size();
  }

  /**
   * The key that seals now, null for none. A chain that has one is not gone on with by a server
   * that does not know it: the records wait, and the lag is told.
   */
  private ProofKeys.SealKey key(ChainEnd end) {
    Optional<ProofKeys> keys = keyring.keys();
    Seal last = end.lastSeq() == 0 ? null : em.find(Seal.class, end.lastSeq());
    if (last != null
        && last.key() != null
        && keys.flatMap(known -> known.key(last.key())).isEmpty()) {
      throw new IllegalStateException(
          "the audit chain was sealed with key "
              + last.key()
              + ", which the keystore of this server does not hold: give it the keystore of the"
              + " others (MADOGUCHI_AUDIT_KEYSTORE)");
    }
    return keys.map(ProofKeys::newest).orElse(null);
  }

  private List<Long> pending() {
    return em.createQuery(
            "select p.recordId from UnsealedRecord p where exists (select 1 from AuditRow r where r.id ="
                + " p.recordId) order by p.recordId",
            Long.class)
        .setMaxResults(BATCH)
        .getResultList();
  }
}
