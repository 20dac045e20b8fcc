package jp.madoguchi.factor.internal;

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
import java.time.Instant;
import java.util.List;
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.factor.FactorAct;
import jp.madoguchi.factor.FactorChanged;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.node.OneAtATime;

/** The rows of one person's factors; acts of one person come one after the other. */
@Stateless
@DenyAll
public class OwnFactorRows {
  private static final int LONGEST_NAME = 40;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<FactorChanged> told;
  @EJB FactorGate gate;
  @EJB FactorProofs proofs;

  /** The caller's log-in, half or whole. */
  @PermitAll
  public FactoredLogIn begun(LogInKey own) {
    return gate.of(own).orElseThrow(() -> new FactorRefused(FactorRefusal.LOG_IN));
  }

  /** The caller's log-in, unless a factor is due in it. */
  @PermitAll
  public FactoredLogIn open(LogInKey own) {
    FactoredLogIn logIn = begun(own);
    if (logIn.step() == FactorStep.DUE) {
      throw new FactorRefused(FactorRefusal.LOG_IN);
    }
    return logIn;
  }

  /** The caller's log-in, if he proved a moment ago who he is. */
  @PermitAll
  public FactoredLogIn fresh(LogInKey own) {
    FactoredLogIn logIn = open(own);
    if (!FreshProof.lasts(logIn.provedAt(), clock.instant())) {
      throw new ProofDue();
    }
    return logIn;
  }

  static String name(String typed) {
    String name = typed == null ? "" : typed.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new FactorRefused(FactorRefusal.NAME_MISSING);
    }
    return name;
  }

  /** Begins something in a log-in in place of what was begun there before. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void begin(FactoredLogIn logIn, String kind, String secret) {
    alone(logIn);
    Instant now = clock.instant();
    em.createQuery("delete from BegunFactor b where b.begunAt < :old")
        .setParameter("old", now.minus(BegunFactor.LASTS))
        .executeUpdate();
    BegunFactor former = em.find(BegunFactor.class, new BegunFactor.Begun(logIn.key(), kind));
    if (former != null) {
      em.remove(former);
      em.flush();
    }
    em.persist(new BegunFactor(logIn.key(), kind, secret, now));
  }

  /** What was begun, held against a second end. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public BegunFactor begun(FactoredLogIn logIn, String kind) {
    BegunFactor begun =
        em.find(
            BegunFactor.class,
            new BegunFactor.Begun(logIn.key(), kind),
            LockModeType.PESSIMISTIC_WRITE);
    if (begun == null || !begun.lasts(clock.instant())) {
      throw new FactorRefused(FactorRefusal.BEGIN_AGAIN);
    }
    return begun;
  }

  /**
   * Makes a factor the caller's.
   *
   * @param withCodes whether recovery codes are made when he has none
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<String> enrol(FactoredLogIn logIn, KeptFactor factor, boolean withCodes) {
    alone(logIn);
    if (proofs.of(logIn.accountId()).size() >= FactorProofs.MOST) {
      throw new FactorRefused(FactorRefusal.TOO_MANY);
    }
    em.persist(factor);
    gate.holds(logIn);
    told.fire(new FactorChanged(logIn, FactorAct.ENROLLED, factor.kind().name()));
    return withCodes && proofs.left(logIn.accountId()) == 0 ? newCodes(logIn) : List.of();
  }

  /** Recovery codes in place of all former ones. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<String> newCodes(FactoredLogIn logIn) {
    alone(logIn);
    deleteCodes(logIn.accountId());
    List<String> codes = RecoveryRule.made();
    Instant now = clock.instant();
    codes.forEach(code -> em.persist(new RecoveryCode(logIn.accountId(), code, now)));
    return codes;
  }

  /** Takes one away. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void remove(FactoredLogIn logIn, long id) {
    alone(logIn);
    List<KeptFactor> held = proofs.of(logIn.accountId());
    KeptFactor factor =
        held.stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new FactorRefused(FactorRefusal.GONE));
    boolean last = held.size() == 1;
    if (last && gate.needed(logIn)) {
      throw new FactorRefused(FactorRefusal.LAST_ONE);
    }
    em.remove(factor);
    if (last) {
      deleteCodes(logIn.accountId());
      gate.holdsNone(logIn);
    }
    told.fire(new FactorChanged(logIn, FactorAct.REMOVED, factor.kind().name()));
  }

  /** All of an account, by an administrator. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void removeAll(String account) {
    Long id =
        em.createQuery("select a.id from Account a where a.name = :name", Long.class)
            .setParameter("name", account)
            .getSingleResult();
    em.createQuery("delete from KeptFactor f where f.accountId = :account")
        .setParameter("account", id)
        .executeUpdate();
    deleteCodes(id);
  }

  private void deleteCodes(long account) {
    em.createQuery("delete from RecoveryCode c where c.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  private void alone(FactoredLogIn logIn) {
    OneAtATime.hold(em, "factors of " + logIn.accountId());
  }
}
