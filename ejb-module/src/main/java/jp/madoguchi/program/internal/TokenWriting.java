package jp.madoguchi.program.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.Sha256;
import jp.madoguchi.node.RowUnlessThere;
import jp.madoguchi.program.AccessToken;
import jp.madoguchi.program.ProgramAsked;
import jp.madoguchi.program.ProgramFault;

/** What is written of programs that are let in; the database takes an assertion once. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TokenWriting {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<ProgramAsked> told;

  /**
   * Gives a token for an assertion, unless that was used before or program or key were taken away
   * meanwhile.
   *
   * @param forgottenAt when the assertion would be refused for its age
   */
  @PermitAll
  public Optional<AccessToken> redeem(
      long programId, long keyId, String jti, Instant forgottenAt, Duration lives) {
    Instant now = clock.instant();
    forget(now);
    KeptProgram program = em.find(KeptProgram.class, programId);
    KeptKey key = em.find(KeptKey.class, keyId);
    boolean first =
        RowUnlessThere.insert(
            em,
            "insert into program_assertion (program_id, jti_hash, expires_at) values (?, ?, ?)",
            programId,
            hash(jti),
            forgottenAt);
    if (!first || !program.inUse() || !key.holds(now)) {
      told.fire(
          new ProgramAsked(
              program.clientId(),
              program.name(),
              program.role(),
              first ? ProgramFault.NOT_IN_USE : ProgramFault.REPLAYED));
      return Optional.empty();
    }
    AccessToken token = AccessToken.made();
    em.persist(new KeptToken(token, programId, keyId, now, now.plus(lives)));
    em.createQuery("update KeptProgram p set p.lastUse = :now where p.id = :id")
        .setParameter("now", now)
        .setParameter("id", programId)
        .executeUpdate();
    told.fire(new ProgramAsked(program.clientId(), program.name(), program.role(), null));
    return Optional.of(token);
  }

  /** What is of no use any more, on the way: there is one ask in some minutes and program. */
  private void forget(Instant now) {
    em.createQuery("delete from KeptToken t where t.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
    em.createQuery("delete from UsedAssertion u where u.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * Tells that somebody was not let in.
   *
   * @param clientId of a known program, or {@code "-"}
   */
  @PermitAll
  public void refused(String clientId, String name, Role role, ProgramFault fault) {
    told.fire(new ProgramAsked(clientId, name, role, fault));
  }

  private static String hash(String jti) {
    return Sha256.hex(jti);
  }
}
