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
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.factor.FactorKind;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.factor.PasskeyAnswer;
import jp.madoguchi.factor.PasskeyChallenge;
import jp.madoguchi.factor.PasskeyPlace;
import jp.madoguchi.factor.Passkeys;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.node.SecondTry;

/** The caller's passkeys in the database. */
@Stateless
@DenyAll
public class PasskeysBean implements Passkeys {
  private static final int CHALLENGE_BYTES = 32;
  private static final String NEW = "PASSKEY_NEW";
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB FactorGate gate;
  @EJB FactorProofs proofs;
  @EJB OwnFactorRows rows;

  @Override
  @PermitAll
  public PasskeyChallenge beginNew(LogInKey own) {
    return begin(rows.fresh(own), NEW);
  }

  @Override
  @PermitAll
  public PasskeyChallenge beginProof(LogInKey own) {
    return begin(rows.begun(own), FactorProofs.PASSKEY_PROOF);
  }

  @Override
  @PermitAll
  public boolean held(LogInKey own) {
    return proofs.of(rows.begun(own).accountId()).stream()
        .anyMatch(one -> one.kind() == FactorKind.PASSKEY);
  }

  private PasskeyChallenge begin(FactoredLogIn logIn, String kind) {
    byte[] challenge = new byte[CHALLENGE_BYTES];
    RANDOM.nextBytes(challenge);
    String text = PasskeyRule.text(challenge);
    rows.begin(logIn, kind, text);
    byte[] user = ByteBuffer.allocate(Long.BYTES).putLong(logIn.accountId()).array();
    List<String> known =
        proofs.of(logIn.accountId()).stream()
            .filter(one -> one.kind() == FactorKind.PASSKEY)
            .map(KeptFactor::credentialId)
            .toList();
    return new PasskeyChallenge(text, PasskeyRule.text(user), logIn.account(), known);
  }

  @Override
  @PermitAll
  public void enrol(LogInKey own, PasskeyPlace place, String name, PasskeyAnswer answer) {
    FactoredLogIn logIn = rows.open(own);
    String called = OwnFactorRows.name(name);
    BegunFactor begun = rows.begun(logIn, NEW);
    PasskeyRule.NewPasskey made =
        PasskeyRule.made(answer, begun.secret(), place)
            .orElseThrow(() -> new FactorRefused(FactorRefusal.PASSKEY_WRONG));
    if (proofs.passkey(made.id()) != null) {
      throw new FactorRefused(FactorRefusal.KNOWN);
    }
    em.remove(begun);
    rows.enrol(
        logIn,
        KeptFactor.passkey(logIn.accountId(), called, made, place.rpId(), clock.instant()),
        false);
    LostRace.flush(em);
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public LoginOutcome give(LogInKey own, PasskeyPlace place, PasskeyAnswer answer) {
    FactoredLogIn logIn = rows.begun(own);
    return SecondTry.of(() -> gate.prove(logIn, () -> proofs.passkey(logIn, place, answer)));
  }
}
