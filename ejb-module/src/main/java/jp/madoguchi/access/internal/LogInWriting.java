package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
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
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogInSecret;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.StaffSessionEnded;
import jp.madoguchi.facility.FacilityTime;

/** What is written of log-ins; two that end the same one end it once. */
@Stateless
@DenyAll
public class LogInWriting {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<StaffSession> told;
  @Inject Event<StaffSessionEnded> ended;
  @Inject Event<StaffRightsChanged> rights;

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<OpenedLogIn> open(String name, LogInKey former, boolean factorGiven) {
    if (former != null) {
      end(former, LogInEnd.REPLACED);
    }
    Optional<Account> account =
        em.createQuery("select a from Account a where a.name = :name", Account.class)
            .setParameter("name", name)
            .getResultStream()
            .findFirst()
            .filter(
                a ->
                    a.admitted(FacilityTime.day(clock.instant()))
                        && !LiveLogIn.choices(a.roles()).isEmpty());
    return account.map(
        a -> {
          LogInSecret secret = LogInSecret.made();
          KeptLogIn kept = new KeptLogIn(secret.key(), a, factorGiven, clock.instant());
          em.persist(kept);
          return new OpenedLogIn(secret, kept.with(a.roles(), a.passwordDue(), a.version()));
        });
  }

  /** Writes a sign of the person; an earlier one than the last changes nothing. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void sign(LogInKey key, Instant at) {
    em.createQuery(
            "update KeptLogIn s set s.lastSign = :at where s.idHash = :key and s.endedAt is null"
                + " and s.lastSign < :at")
        .setParameter("at", at)
        .setParameter("key", key.hex())
        .executeUpdate();
  }

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public LiveLogIn workAs(LogInKey key, Role role) {
    LogInLookup.Found found = LogInLookup.find(em, List.of(key)).get(key);
    if (found == null || !LiveLogIn.choices(found.roles()).contains(role)) {
      throw new IllegalArgumentException("not a role of this account: " + role);
    }
    KeptLogIn kept = em.find(KeptLogIn.class, key.hex(), LockModeType.PESSIMISTIC_WRITE);
    kept.workAs(role);
    rights.fire(new StaffRightsChanged(key));
    return kept.with(found.roles(), found.passwordDue(), found.accountVersion());
  }

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void end(LogInKey key, LogInEnd why) {
    KeptLogIn kept = em.find(KeptLogIn.class, key.hex(), LockModeType.PESSIMISTIC_WRITE);
    if (kept == null || kept.ended()) {
      return;
    }
    if (why == LogInEnd.LOGGED_OUT) {
      tellLogOut(key);
    }
    end(kept, why);
  }

  /**
   * Ends what is open of an account, in the caller's transaction.
   *
   * @param but the one that stays, or null
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void endOthers(long account, LogInKey but, LogInEnd why) {
    em
        .createQuery(
            "select s from KeptLogIn s where s.accountId = :account and s.endedAt is null order by"
                + " s.idHash",
            KeptLogIn.class)
        .setParameter("account", account)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .filter(kept -> !kept.key().equals(but))
        .forEach(kept -> end(kept, why));
  }

  /**
   * The person proved who he is: in the caller's transaction.
   *
   * @return whether the log-in was half until now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean proved(LogInKey key, boolean byFactor) {
    KeptLogIn kept = em.find(KeptLogIn.class, key.hex(), LockModeType.PESSIMISTIC_WRITE);
    if (kept == null || kept.ended()) {
      return false;
    }
    boolean half = kept.factorStep(Set.of()) == FactorStep.DUE;
    if (byFactor) {
      kept.gaveFactor(clock.instant());
    } else if (!half) {
      kept.proved(clock.instant());
    }
    return half && byFactor;
  }

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void cardLies(LogInKey key, String reader) {
    em.find(KeptLogIn.class, key.hex(), LockModeType.PESSIMISTIC_WRITE).cardLies(reader);
  }

  /** Ends what was opened by a card that lay at that reader, in the caller's transaction. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void endAt(String reader) {
    em.createQuery(
            "select s from KeptLogIn s where s.cardReader = :reader and s.endedAt is null order by"
                + " s.idHash",
            KeptLogIn.class)
        .setParameter("reader", reader)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(
            kept -> {
              // as if the person had logged out
              tellLogOut(kept.key());
              end(kept, LogInEnd.CARD_GONE);
            });
  }

  /** The account of a log-in has no factor any more. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void noFactor(LogInKey key) {
    em.find(KeptLogIn.class, key.hex(), LockModeType.PESSIMISTIC_WRITE).noFactor();
  }

  private void end(KeptLogIn kept, LogInEnd why) {
    kept.end(why, clock.instant());
    ended.fire(new StaffSessionEnded(kept.key(), why));
  }

  private void tellLogOut(LogInKey key) {
    LogInLookup.Found found = LogInLookup.find(em, List.of(key)).get(key);
    LiveLogIn logIn = found.logIn();
    told.fire(
        new StaffSession(
            logIn.account(),
            logIn.displayName(),
            logIn.roles(),
            StaffSession.LoginStep.LOGGED_OUT));
  }
}
