package jp.madoguchi.access.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.access.FactorNeed;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;

/** What follows of a second factor for the account and its log-ins. */
@Stateless
@DenyAll
public class FactorGateBean implements FactorGate {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @EJB LoginAttempts attempts;
  @EJB LogInWriting logIns;

  @Override
  @PermitAll
  public Optional<FactoredLogIn> of(LogInKey key) {
    LogInLookup.Found found = LogInLookup.find(em, List.of(key)).get(key);
    return Optional.ofNullable(found)
        .map(one -> one.kept().factored(one.roles()))
        .filter(one -> one.account().equals(context.getCallerPrincipal().getName()));
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public LoginOutcome prove(FactoredLogIn logIn, BooleanSupplier proof) {
    return attempts.prove(logIn, proof);
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void holds(FactoredLogIn logIn) {
    Account account = em.find(Account.class, logIn.accountId(), LockModeType.PESSIMISTIC_WRITE);
    if (!account.factorHeld()) {
      account.holdsFactor();
      logIns.endOthers(account.id(), logIn.key(), LogInEnd.FACTOR_CHANGED);
    }
    logIns.proved(logIn.key(), true);
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void holdsNone(FactoredLogIn logIn) {
    em.find(Account.class, logIn.accountId(), LockModeType.PESSIMISTIC_WRITE).holdsNoFactor();
    logIns.noFactor(logIn.key());
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void cardLies(FactoredLogIn logIn, String reader) {
    logIns.cardLies(logIn.key(), reader);
  }

  @Override
  @PermitAll
  public void cardGone(String reader) {
    logIns.endAt(reader);
  }

  @Override
  @PermitAll
  public boolean needed(FactoredLogIn logIn) {
    return FactorNeed.of(em.find(Account.class, logIn.accountId()).roles());
  }
}
