package jp.madoguchi.program.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.access.PlaceThrottle;
import jp.madoguchi.access.StaffStanding;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.SecondTry;
import jp.madoguchi.program.AccessToken;
import jp.madoguchi.program.CallOutcome;
import jp.madoguchi.program.ProgramFault;
import jp.madoguchi.program.ProgramRoles;
import jp.madoguchi.program.ProgramTokens;
import jp.madoguchi.program.TokenOutcome;
import jp.madoguchi.program.TokenRequest;

/** Programs from the database, read outside of a transaction; nothing is kept in between. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProgramTokensBean implements ProgramTokens {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB TokenWriting writing;
  @EJB PlaceThrottle throttle;
  @EJB StaffStanding staff;
  @EJB DatabaseReadiness database;
  @Inject RefusedCalls refusedCalls;

  @Override
  @PermitAll
  public TokenOutcome issue(TokenRequest request) {
    DatabaseAway.unless(database);
    try {
      Instant closed = throttle.closedUntil();
      if (closed != null) {
        return new TokenOutcome.TokenRefused(ProgramFault.THROTTLED, closed);
      }
      return judge(request);
    } catch (PersistenceException gone) {
      throw new DatabaseAway();
    }
  }

  private TokenOutcome judge(TokenRequest request) {
    Optional<ClientAssertion> sent = ClientAssertion.of(request.assertion());
    if (sent.isEmpty()) {
      return stranger(ProgramFault.MALFORMED);
    }
    ClientAssertion assertion = sent.get();
    if (!assertion.algorithmIsTaken()) {
      return stranger(ProgramFault.ALGORITHM);
    }
    String id = assertion.issuer();
    Optional<KeptProgram> program =
        request.clientId() == null || request.clientId().equals(id) ? find(id) : Optional.empty();
    Instant now = clock.instant();
    Optional<KeptKey> key = program.flatMap(one -> signer(assertion, keys(one), now));
    if (key.isEmpty()) {
      return stranger(ProgramFault.UNKNOWN);
    }
    Duration skew = Duration.ofSeconds(Settings.number("api.skew.seconds", 120, 0, 600));
    ProgramFault fault = assertion.fault(Audiences.fromSettings(), now, skew);
    if (fault == null) {
      fault = standing(program.get(), request);
    }
    if (fault != null) {
      return known(program.get(), fault);
    }
    Duration lives = Duration.ofMinutes(Settings.number("api.token.minutes", 10, 1, 60));
    Instant forgotten = assertion.expires().plus(skew);
    return SecondTry.of(
            () ->
                writing.redeem(
                    program.get().id(), key.get().id(), assertion.jti(), forgotten, lives))
        .<TokenOutcome>map(
            token -> new TokenOutcome.TokenIssued(token, lives, program.get().role()))
        .orElseGet(
            () -> {
              throttle.failed();
              return new TokenOutcome.TokenRefused(ProgramFault.REPLAYED, null);
            });
  }

  private static ProgramFault standing(KeptProgram program, TokenRequest request) {
    if (!program.inUse()) {
      return ProgramFault.NOT_IN_USE;
    }
    if (!program.mayCallFrom(request.address())) {
      return ProgramFault.ADDRESS;
    }
    return request.scope() == null || request.scope().equals(program.role().name())
        ? null
        : ProgramFault.SCOPE;
  }

  private TokenOutcome stranger(ProgramFault fault) {
    throttle.failed();
    writing.refused("-", null, null, fault);
    return new TokenOutcome.TokenRefused(fault, null);
  }

  private TokenOutcome known(KeptProgram program, ProgramFault fault) {
    throttle.failed();
    writing.refused(program.clientId(), program.name(), program.role(), fault);
    return new TokenOutcome.TokenRefused(fault, null);
  }

  private static Optional<KeptKey> signer(
      ClientAssertion assertion, List<KeptKey> keys, Instant now) {
    List<KeptKey> holding = keys.stream().filter(key -> key.holds(now)).toList();
    boolean named = holding.stream().anyMatch(key -> key.thumbprint().equals(assertion.keyName()));
    return holding.stream()
        .filter(key -> !named || key.thumbprint().equals(assertion.keyName()))
        .filter(key -> assertion.isSignedBy(key.key()))
        .findFirst();
  }

  private Optional<KeptProgram> find(String clientId) {
    return em.createQuery("select p from KeptProgram p where p.clientId = :id", KeptProgram.class)
        .setParameter("id", clientId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private List<KeptKey> keys(KeptProgram program) {
    return em.createQuery(
            "select k from KeptKey k where k.programId = :program and k.withdrawnAt is null",
            KeptKey.class)
        .setParameter("program", program.id())
        .setMaxResults(10)
        .getResultList();
  }

  @Override
  @PermitAll
  public CallOutcome admit(AccessToken token, String address, String person) {
    DatabaseAway.unless(database);
    Optional<Object[]> row;
    try {
      row =
          em.createQuery(
                  "select t, p, k from KeptToken t, KeptProgram p, KeptKey k where t.hash = :hash"
                      + " and p.id = t.programId and k.id = t.keyId",
                  Object[].class)
              .setParameter("hash", token.hash())
              .setMaxResults(1)
              .getResultStream()
              .findFirst();
    } catch (PersistenceException gone) {
      throw new DatabaseAway();
    }
    if (row.isEmpty()
        || ((KeptToken) row.get()[0]).over(clock.instant())
        || ((KeptKey) row.get()[2]).withdrawn()) {
      return new CallOutcome.CallRefused(ProgramFault.TOKEN);
    }
    KeptProgram program = (KeptProgram) row.get()[1];
    ProgramFault fault = fault(program, address, person);
    if (fault != null) {
      if (refusedCalls.isToBeRecorded(program.clientId(), fault)) {
        writing.refused(program.clientId(), program.name(), program.role(), fault);
      }
      return new CallOutcome.CallRefused(fault);
    }
    return new CallOutcome.CallAdmitted(
        program.clientId(),
        person == null ? ACCOUNT_PREFIX + program.clientId() : person,
        program.role());
  }

  private ProgramFault fault(KeptProgram program, String address, String person) {
    if (!program.inUse()) {
      return ProgramFault.NOT_IN_USE;
    }
    if (!program.mayCallFrom(address)) {
      return ProgramFault.ADDRESS;
    }
    if (person == null) {
      return ProgramRoles.medical(program.role()) ? ProgramFault.PERSON_NEEDED : null;
    }
    return program.forPeople() && staff.worksAs(person, program.role())
        ? null
        : ProgramFault.PERSON;
  }
}
