package jp.madoguchi.factor.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.factor.StaffCards;
import jp.madoguchi.node.SecondTry;

/** The caller's staff cards; a card takes its time, so none is asked within a transaction. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffCardsBean implements StaffCards {
  private static final int CHALLENGE_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @EJB FactorGate gate;
  @EJB FactorProofs proofs;
  @EJB OwnFactorRows rows;
  @EJB CardRows cards;
  @EJB CardBeside beside;

  @Override
  @PermitAll
  public boolean readerHere() {
    return beside.here();
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public boolean held(LogInKey own) {
    return proofs.of(rows.begun(own).accountId()).stream()
        .anyMatch(one -> CardUse.chosen().counts(one.kind()));
  }

  @Override
  @PermitAll
  public List<String> enrol(LogInKey own, String name) {
    FactoredLogIn logIn = rows.fresh(own);
    String called = OwnFactorRows.name(name);
    return cards.enrol(logIn, called, beside.read(challenge()).card());
  }

  @Override
  @PermitAll
  public LoginOutcome give(LogInKey own) {
    FactoredLogIn logIn = rows.begun(own);
    byte[] challenge = challenge();
    String text = Base64.getEncoder().encodeToString(challenge);
    SecondTry.run(() -> cards.begin(logIn, text));
    LyingCard card = beside.read(challenge);
    LoginOutcome outcome =
        SecondTry.of(() -> gate.prove(logIn, () -> cards.takes(logIn, text, card)));
    if (CardStay.asked() && beside.gone(card)) {
      // taken away before the log-in was noted at its reader
      gate.cardGone(card.reader());
    }
    return outcome;
  }

  private static byte[] challenge() {
    byte[] challenge = new byte[CHALLENGE_BYTES];
    RANDOM.nextBytes(challenge);
    return challenge;
  }
}
