package jp.madoguchi.factor.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.node.OneAtATime;

/** The rows of staff cards, around the reading of one, which holds no connection. */
@Stateless
@LocalBean
@DenyAll
public class CardRows {
  /** What is begun by whoever proves himself by a card. */
  static final String CARD_PROOF = "CARD_PROOF";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB OwnFactorRows rows;
  @EJB FactorProofs proofs;
  @EJB FactorGate gate;

  /** Notes which challenge a card is asked to sign; one asked before is of no use any more. */
  @PermitAll
  public void begin(FactoredLogIn logIn, String challenge) {
    rows.begin(logIn, CARD_PROOF, challenge);
  }

  /** Makes the card the caller's. */
  @PermitAll
  public List<String> enrol(FactoredLogIn logIn, String name, ReadCard card) {
    // of two who put the same card down, one after the other
    OneAtATime.hold(em, "staff cards");
    if (em.createQuery("select count(f) from KeptFactor f where f.credentialId = :id", Long.class)
            .setParameter("id", card.handle())
            .getSingleResult()
        > 0) {
      throw new FactorRefused(FactorRefusal.CARD_KNOWN);
    }
    List<String> codes =
        rows.enrol(logIn, KeptFactor.card(logIn.accountId(), name, card, clock.instant()), true);
    LostRace.flush(em);
    return codes;
  }

  /** Whether the card is one of the caller's. The challenge is used up, by whoever comes first. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean takes(FactoredLogIn logIn, String challenge, LyingCard lying) {
    ReadCard card = lying.card();
    boolean right =
        useUp(logIn, challenge)
            && CardUse.chosen().counts(card.kind())
            && proofs.of(logIn.accountId()).stream()
                .filter(one -> one.kind() == card.kind())
                .filter(one -> one.is(card))
                .anyMatch(this::used);
    // a fresh proof in the midst of a log-in that began without the card leaves it free
    if (right && CardStay.asked() && logIn.step() == FactorStep.DUE) {
      gate.cardLies(logIn, lying.reader());
    }
    return right;
  }

  private boolean useUp(FactoredLogIn logIn, String challenge) {
    return em.createQuery(
                "delete from BegunFactor b where b.logIn = :logIn and b.kind = :kind and b.secret ="
                    + " :challenge and b.begunAt > :old")
            .setParameter("logIn", logIn.key().hex())
            .setParameter("kind", CARD_PROOF)
            .setParameter("challenge", challenge)
            .setParameter("old", clock.instant().minus(BegunFactor.LASTS))
            .executeUpdate()
        == 1;
  }

  private boolean used(KeptFactor factor) {
    return em.createQuery("update KeptFactor f set f.usedAt = :now where f.id = :id")
            .setParameter("now", clock.instant())
            .setParameter("id", factor.id())
            .executeUpdate()
        == 1;
  }
}
