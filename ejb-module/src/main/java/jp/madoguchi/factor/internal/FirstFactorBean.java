package jp.madoguchi.factor.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import jp.madoguchi.factor.FirstFactor;
import jp.madoguchi.node.InstallationKeyUse;
import jp.madoguchi.node.InstallationKeys;

/** Until the account is there its secret is sealed for nobody's: no account has that id. */
@Stateless
@DenyAll
public class FirstFactorBean implements FirstFactor {
  private static final long NOBODY = 0;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB InstallationKeys keys;

  @Override
  @PermitAll
  public SealedOffer begin(String account, String issuer) {
    byte[] secret = TotpAddress.secret();
    return new SealedOffer(
        TotpAddress.offer(secret, account, issuer), SealedSecret.seal(key(), NOBODY, secret));
  }

  @Override
  @PermitAll
  public OptionalLong proven(String sealed, String code) {
    Instant now = clock.instant();
    return TotpRule.matched(
        SealedSecret.open(key(), NOBODY, sealed),
        RecoveryRule.plain(code),
        now,
        TotpRule.step(now) - 2);
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<String> keep(long account, String name, String sealed, long step) {
    byte[] secret = SealedSecret.open(key(), NOBODY, sealed);
    String own = SealedSecret.seal(key(), account, secret);
    Instant now = clock.instant();
    em.persist(KeptFactor.totp(account, name, own, step, now));
    List<String> codes = RecoveryRule.made();
    codes.forEach(code -> em.persist(new RecoveryCode(account, code, now)));
    return codes;
  }

  private byte[] key() {
    return keys.of(InstallationKeyUse.FACTOR_SECRETS);
  }
}
