package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import jp.madoguchi.audit.internal.proof.ProofSignature;
import jp.madoguchi.audit.internal.proof.SegmentStatement;

/** Where the chain goes on from after the owner took months away (ADR 0036). */
@Stateless
@LocalBean
@DenyAll
public class Retirements {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject AuditKeyring keyring;

  /** The newest retirement that one of our keys signed; empty when nothing was taken away. */
  @PermitAll
  public Optional<SegmentStatement> last() {
    return em.createQuery(
            "select r from RetiredMonth r order by r.lastSeq desc", RetiredMonth.class)
        .setMaxResults(1)
        .getResultStream()
        .filter(
            one ->
                keyring
                    .keys()
                    .filter(
                        keys ->
                            ProofSignature.holds(
                                one.statement(), one.signature(), keys.certificates()))
                    .isPresent())
        .findFirst()
        .map(one -> SegmentStatement.of(one.statement()));
  }

  /** Whether the link in this place is the last that was taken away. */
  @PermitAll
  public boolean endsAt(long seq) {
    return last().filter(one -> one.last() == seq).isPresent();
  }
}
