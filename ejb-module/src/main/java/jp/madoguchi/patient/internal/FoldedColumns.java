package jp.madoguchi.patient.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.madoguchi.node.OneAtATime;
import jp.madoguchi.patient.Folding;

/** Folded columns of rows that another release wrote, chunk by chunk, each a transaction. */
@Stateless
@LocalBean
@DenyAll
public class FoldedColumns {
  private static final int CHUNK = 1000;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  /**
   * Folds the next rows of another folding version. Where two nodes start at once, one waits for
   * the other's chunk and goes on with what is left.
   *
   * @param after id to begin after
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Chunk foldAfter(long after) {
    OneAtATime.hold(em, "folding");
    List<Patient> old =
        em.createQuery(
                "select p from Patient p where p.foldingVersion <> :version and p.id > :after"
                    + " order by p.id",
                Patient.class)
            .setParameter("version", Folding.VERSION)
            .setParameter("after", after)
            .setMaxResults(CHUNK)
            .getResultList();
    old.forEach(Patient::fold);
    em.flush();
    long last = old.isEmpty() ? after : old.get(old.size() - 1).id();
    em.clear();
    return new Chunk(old.size(), last);
  }

  /**
   * What was done.
   *
   * @param folded how many rows, 0 when none is left
   * @param last id of the last of them
   */
  public record Chunk(int folded, long last) {}
}
