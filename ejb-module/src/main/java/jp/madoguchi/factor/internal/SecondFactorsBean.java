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
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.factor.FactorAct;
import jp.madoguchi.factor.FactorChanged;
import jp.madoguchi.factor.FactorKind;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.factor.OwnFactors;
import jp.madoguchi.factor.SecondFactors;
import jp.madoguchi.factor.TotpOffer;
import jp.madoguchi.node.InstallationKeyUse;
import jp.madoguchi.node.InstallationKeys;
import jp.madoguchi.node.SecondTry;

/** The caller's factors in the database. */
@Stateless
@DenyAll
public class SecondFactorsBean implements SecondFactors {
  private static final String TOTP = FactorKind.TOTP.name();

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<FactorChanged> told;
  @EJB InstallationKeys keys;
  @EJB FactorGate gate;
  @EJB FactorProofs proofs;
  @EJB OwnFactorRows rows;

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public LoginOutcome give(LogInKey own, String code) {
    FactoredLogIn logIn = rows.begun(own);
    return SecondTry.of(() -> gate.prove(logIn, () -> proofs.code(logIn, code)));
  }

  @Override
  @PermitAll
  public OwnFactors own(LogInKey own) {
    FactoredLogIn logIn = rows.open(own);
    return new OwnFactors(
        proofs.of(logIn.accountId()).stream().map(KeptFactor::view).toList(),
        proofs.left(logIn.accountId()));
  }

  @Override
  @PermitAll
  public TotpOffer beginTotp(LogInKey own, String issuer) {
    FactoredLogIn logIn = rows.fresh(own);
    byte[] secret = TotpAddress.secret();
    rows.begin(logIn, TOTP, SealedSecret.seal(key(), logIn.accountId(), secret));
    return TotpAddress.offer(secret, logIn.account(), issuer);
  }

  @Override
  @PermitAll
  public List<String> confirmTotp(LogInKey own, String name, String code) {
    FactoredLogIn logIn = rows.open(own);
    String called = OwnFactorRows.name(name);
    Instant now = clock.instant();
    BegunFactor begun = rows.begun(logIn, TOTP);
    byte[] secret = SealedSecret.open(key(), logIn.accountId(), begun.secret());
    OptionalLong step =
        TotpRule.matched(secret, RecoveryRule.plain(code), now, TotpRule.step(now) - 2);
    if (step.isEmpty()) {
      throw new FactorRefused(FactorRefusal.CODE_WRONG);
    }
    em.remove(begun);
    return rows.enrol(
        logIn,
        KeptFactor.totp(logIn.accountId(), called, begun.secret(), step.getAsLong(), now),
        true);
  }

  @Override
  @PermitAll
  public List<String> renewCodes(LogInKey own) {
    FactoredLogIn logIn = rows.fresh(own);
    if (proofs.of(logIn.accountId()).isEmpty()) {
      throw new FactorRefused(FactorRefusal.GONE);
    }
    List<String> codes = rows.newCodes(logIn);
    told.fire(new FactorChanged(logIn, FactorAct.CODES_RENEWED, codes.size() + " codes"));
    return codes;
  }

  @Override
  @PermitAll
  public void remove(LogInKey own, long factor) {
    rows.remove(rows.fresh(own), factor);
  }

  private byte[] key() {
    return keys.of(InstallationKeyUse.FACTOR_SECRETS);
  }
}
