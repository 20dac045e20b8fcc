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
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.factor.FactorAct;
import jp.madoguchi.factor.FactorChanged;
import jp.madoguchi.factor.FactorKind;
import jp.madoguchi.factor.PasskeyAnswer;
import jp.madoguchi.factor.PasskeyPlace;
import jp.madoguchi.node.InstallationKeyUse;
import jp.madoguchi.node.InstallationKeys;

/**
 * Whether a code is one, and uses it up: by one statement that the database lets only one of two at
 * the same instant win, on whatever node.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FactorProofs {
  /** As many as one person may hold. */
  static final int MOST = 8;

  /** What is begun by whoever proves himself by a passkey. */
  static final String PASSKEY_PROOF = "PASSKEY_PROOF";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<FactorChanged> told;
  @EJB InstallationKeys keys;

  /** Tries a code of a TOTP or a recovery code, as it was typed. */
  @PermitAll
  public boolean code(FactoredLogIn logIn, String typed) {
    String plain = RecoveryRule.plain(typed);
    return RecoveryRule.isOne(plain) ? recovery(logIn, plain) : totp(logIn, plain);
  }

  private boolean totp(FactoredLogIn logIn, String typed) {
    Instant now = clock.instant();
    byte[] key = keys.of(InstallationKeyUse.FACTOR_SECRETS);
    boolean taken = false;
    for (KeptFactor factor : of(logIn.accountId())) {
      if (!taken && factor.kind() == FactorKind.TOTP) {
        byte[] secret = SealedSecret.open(key, logIn.accountId(), factor.secret());
        OptionalLong step = TotpRule.matched(secret, typed, now, factor.counter());
        taken = step.isPresent() && advance(factor.id(), step.getAsLong(), now);
      }
    }
    return taken;
  }

  /**
   * Tries a passkey's answer. Its challenge is used up by the first answer to it, right or wrong;
   * the counter of a device that counts must have gone on, else there are two of the key.
   */
  @PermitAll
  public boolean passkey(FactoredLogIn logIn, PasskeyPlace place, PasskeyAnswer answer) {
    BegunFactor begun =
        em.find(BegunFactor.class, new BegunFactor.Begun(logIn.key(), PASSKEY_PROOF));
    Instant now = clock.instant();
    if (begun == null || !begun.lasts(now) || !useUp(logIn)) {
      return false;
    }
    KeptFactor factor = passkey(answer.id());
    if (factor == null
        || factor.accountId() != logIn.accountId()
        || !factor.rpId().equals(place.rpId())) {
      return false;
    }
    return PasskeyRule.proved(answer, begun.secret(), place, factor.publicKey())
        .filter(counter -> goesOn(factor, counter, now))
        .isPresent();
  }

  private boolean useUp(FactoredLogIn logIn) {
    return em.createQuery("delete from BegunFactor b where b.logIn = :logIn and b.kind = :kind")
            .setParameter("logIn", logIn.key().hex())
            .setParameter("kind", PASSKEY_PROOF)
            .executeUpdate()
        == 1;
  }

  /** Devices that keep a key in several places always say 0. */
  private boolean goesOn(KeptFactor factor, long counter, Instant now) {
    if (counter == 0 && factor.counter() == 0) {
      em.createQuery("update KeptFactor f set f.usedAt = :now where f.id = :id")
          .setParameter("now", now)
          .setParameter("id", factor.id())
          .executeUpdate();
      return true;
    }
    return advance(factor.id(), counter, now);
  }

  /** The passkey with that id, or null. */
  @PermitAll
  public KeptFactor passkey(String id) {
    return em.createQuery(
            "select f from KeptFactor f where f.credentialId = :id and f.kind = :kind",
            KeptFactor.class)
        .setParameter("id", id)
        .setParameter("kind", FactorKind.PASSKEY)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /** Takes a step or a signature counter that is beyond the last one; false for whoever is late. */
  @PermitAll
  public boolean advance(long factor, long counter, Instant now) {
    return em.createQuery(
                "update KeptFactor f set f.counter = :counter, f.usedAt = :now where f.id = :id"
                    + " and f.counter < :counter")
            .setParameter("counter", counter)
            .setParameter("now", now)
            .setParameter("id", factor)
            .executeUpdate()
        == 1;
  }

  private boolean recovery(FactoredLogIn logIn, String code) {
    int used =
        em.createQuery(
                "update RecoveryCode c set c.usedAt = :now where c.accountId = :account and c.hash"
                    + " = :hash and c.usedAt is null")
            .setParameter("now", clock.instant())
            .setParameter("account", logIn.accountId())
            .setParameter("hash", RecoveryRule.hash(logIn.accountId(), code))
            .executeUpdate();
    if (used == 1) {
      told.fire(new FactorChanged(logIn, FactorAct.CODE_USED, left(logIn.accountId()) + " left"));
    }
    return used == 1;
  }

  /** Recovery codes that were not used yet. */
  @PermitAll
  public int left(long account) {
    return em.createQuery(
            "select count(c) from RecoveryCode c where c.accountId = :account and c.usedAt is null",
            Long.class)
        .setParameter("account", account)
        .getSingleResult()
        .intValue();
  }

  /** The factors of an account, oldest first. */
  @PermitAll
  public List<KeptFactor> of(long account) {
    return em.createQuery(
            "select f from KeptFactor f where f.accountId = :account order by f.id",
            KeptFactor.class)
        .setParameter("account", account)
        .setMaxResults(MOST)
        .getResultList();
  }
}
