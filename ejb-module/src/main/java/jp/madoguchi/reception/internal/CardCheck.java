package jp.madoguchi.reception.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.equipment.ReaderLines;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.CertificateVerdict;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reception.CardNotice;
import jp.madoguchi.reception.CertificateState;
import jp.madoguchi.reception.IdentitySituation;

/**
 * The card at the desk: what it is, what its certificate is good for (R2), and whether its holder
 * knows the PIN (R3). Talks to the card outside of any transaction. A PIN is sent only to a card
 * that has one, whose certificate can still be used.
 */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardCheck {
  private static final Logger LOG = System.getLogger(CardCheck.class.getName());
  private static final int CHALLENGE = 32;

  @Resource(lookup = "java:app/eis/reader")
  ReaderConnectionFactory readers;

  @Inject Clock clock;
  @EJB ReaderLines lines;
  private final SecureRandom random = new SecureRandom();

  /**
   * What came of it.
   *
   * @param facts what is known of the card, null when it could not be read
   * @param problem what stands in the way, or null
   * @param triesLeft null when not a matter of the PIN
   * @param ends this card can never be used: it was another kind of card, or is expired or revoked
   */
  public record CardFinding(CardFacts facts, CardNotice problem, Integer triesLeft, boolean ends) {
    boolean ok() {
      return problem == null;
    }
  }

  /** Steps with the card that is on the reader. */
  private interface Steps {
    CardCheck.CardFinding with(ReaderConnection card) throws CardException;
  }

  /** Reads the card without PIN. */
  @PermitAll
  public CardCheck.CardFinding look(String reader) {
    return onCard(reader, card -> found(read(card)));
  }

  /** Lets the card prove that its holder knows the PIN, which is wiped. */
  @PermitAll
  public CardCheck.CardFinding prove(String reader, char[] pin, boolean staffConfirmed) {
    try {
      return onCard(reader, card -> proven(card, pin, staffConfirmed));
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private CardCheck.CardFinding onCard(String reader, Steps steps) {
    Optional<String> here = lines.here(reader);
    if (here.isEmpty()) {
      LOG.log(Level.WARNING, "reader {0} hangs at another server", reader);
      return new CardCheck.CardFinding(null, CardNotice.READER_GONE, null, false);
    }
    try (ReaderConnection card = readers.getConnection(new ReaderName(here.get()))) {
      return steps.with(card);
    } catch (CardException failed) {
      return failed(null, failed);
    } catch (ResourceException none) {
      LOG.log(Level.WARNING, "no connection to reader {0}: {1}", reader, none.getMessage());
      return new CardCheck.CardFinding(null, CardNotice.READER_BUSY, null, false);
    }
  }

  private CardFacts read(ReaderConnection card) throws CardException {
    CardIdentity identity = card.identify();
    if (identity.kind() == CardIdentity.Kind.RESIDENT_CARD) {
      throw new CardException(CardOutcome.NOT_MY_NUMBER_CARD, "the card before My Number cards");
    }
    Integer tries = null;
    try {
      tries = card.triesLeft();
    } catch (CardException e) {
      if (e.outcome() != CardOutcome.PIN_NOT_SET) {
        throw e;
      }
    }
    IdentitySituation situation = IdentitySituation.of(identity.kind(), tries);
    try {
      return facts(situation, tries, readers.check(card.certificate()));
    } catch (CardException e) {
      if (e.outcome() != CardOutcome.PIN_REQUIRED) {
        throw e;
      }
      return new CardFacts(situation, tries, CertificateState.UNREAD, null, false, null);
    }
  }

  private CardFacts facts(IdentitySituation situation, Integer tries, CertificateCheck check) {
    LocalDate expiry = SessionBook.day(check.notAfter());
    CertificateState state =
        switch (check.verdict()) {
          case TRUSTED, TRUSTED_REVOCATION_UNKNOWN ->
              CertificateGrace.on(
                  SessionBook.day(clock.instant()),
                  expiry,
                  situation.phone(),
                  CertificateGrace.reading());
          case NOT_TRUSTED -> CertificateState.NOT_TRUSTED;
          case REVOKED -> CertificateState.REVOKED;
          case REVOCATION_UNKNOWN, NO_TRUST_ANCHORS -> CertificateState.NOT_CHECKED;
        };
    boolean unknown = check.verdict() == CertificateVerdict.TRUSTED_REVOCATION_UNKNOWN;
    return new CardFacts(situation, tries, state, expiry, unknown, check.serialHash());
  }

  private static CardCheck.CardFinding found(CardFacts facts) {
    CertificateState state = facts.certificate();
    boolean refused = state.refuses();
    return new CardCheck.CardFinding(
        facts,
        refused ? state.notice() : null,
        null,
        refused && state != CertificateState.NOT_CHECKED);
  }

  private CardCheck.CardFinding proven(ReaderConnection card, char[] pin, boolean staffConfirmed)
      throws CardException {
    CardFacts facts = read(card);
    CardCheck.CardFinding before = found(facts);
    if (!before.ok()) {
      return before;
    }
    if (!facts.situation().pin().offered()) {
      return new CardCheck.CardFinding(facts, facts.situation().noPin(), facts.triesLeft(), false);
    }
    byte[] challenge = new byte[CHALLENGE];
    random.nextBytes(challenge);
    try {
      CardAuthentication proof = card.authenticate(pin, challenge, staffConfirmed);
      if (!proof.signatureValid()) {
        return new CardCheck.CardFinding(facts, CardNotice.SIGNATURE_WRONG, null, true);
      }
      // the certificate that the signature was checked with; for a phone the first one seen
      return found(facts(facts.situation(), facts.triesLeft(), readers.check(proof.certificate())));
    } catch (CardException failed) {
      return failed(facts, failed);
    }
  }

  private static CardCheck.CardFinding failed(CardFacts facts, CardException failed) {
    Integer left = failed.triesLeft().isPresent() ? failed.triesLeft().getAsInt() : null;
    CardFacts now = facts == null || left == null ? facts : facts.withTries(left);
    boolean other = failed.outcome() == CardOutcome.NOT_MY_NUMBER_CARD;
    return new CardCheck.CardFinding(now, CardNotice.of(failed.outcome()), left, other);
  }
}
