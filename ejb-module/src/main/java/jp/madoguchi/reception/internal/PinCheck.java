package jp.madoguchi.reception.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
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
import java.util.Arrays;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reception.internal.CertificateGrace.Reading;
import jp.madoguchi.reception.internal.CertificateGrace.Use;

/** 暗証番号 at the desk: lets the card prove it. Talks to the card outside of any transaction. */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PinCheck {
  private static final Logger LOG = System.getLogger(PinCheck.class.getName());
  private static final int CHALLENGE = 32;

  @Resource(lookup = "java:app/eis/reader")
  ReaderConnectionFactory readers;

  @Inject Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * What the card said.
   *
   * @param use null unless the PIN was right
   * @param triesLeft null when not a matter of the PIN
   * @param wrongCard this card can never be used: another kind of card
   */
  public record Answer(boolean ok, String key, Use use, Integer triesLeft, boolean wrongCard) {}

  /** Asks the card; the PIN is wiped. */
  @PermitAll
  public Answer check(String reader, char[] pin, boolean staffConfirmed) {
    try (ReaderConnection connection = readers.getConnection(new ReaderName(reader))) {
      CardIdentity card = connection.identify();
      byte[] challenge = new byte[CHALLENGE];
      random.nextBytes(challenge);
      return judged(card, connection.authenticate(pin, challenge, staffConfirmed));
    } catch (CardException failed) {
      Integer left = failed.triesLeft().isPresent() ? failed.triesLeft().getAsInt() : null;
      boolean wrong = failed.outcome() == CardOutcome.NOT_MY_NUMBER_CARD;
      return new Answer(false, key(failed.outcome().name()), null, left, wrong);
    } catch (ResourceException none) {
      LOG.log(Level.WARNING, "no connection to reader {0}: {1}", reader, none.getMessage());
      return new Answer(false, key(CardOutcome.READER_BUSY.name()), null, null, false);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private Answer judged(CardIdentity card, CardAuthentication proof) {
    if (!proof.signatureValid()) {
      return new Answer(false, "card.signature", null, null, true);
    }
    Use use =
        CertificateGrace.on(
            SessionBook.day(clock.instant()),
            SessionBook.day(proof.notAfter()),
            card.kind().phone(),
            Reading.valueOf(Settings.text("certificate.grace", Reading.MONTH_END.name())));
    return switch (use) {
      case FULL -> new Answer(true, "card.ok", use, null, false);
      case ELIGIBILITY_ONLY -> new Answer(true, "card.ok.grace", use, null, false);
      case NONE -> new Answer(false, "card.expired", use, null, true);
    };
  }

  private static String key(String outcome) {
    return "card." + outcome;
  }
}
