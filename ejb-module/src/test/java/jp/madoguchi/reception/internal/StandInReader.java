package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.CertificateVerdict;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.StaffCard;

/** A reader with a card whose PIN is 1234. */
final class StandInReader implements ReaderConnectionFactory {
  Instant notAfter = Instant.parse("2030-01-01T00:00:00Z");
  CertificateVerdict verdict = CertificateVerdict.TRUSTED;
  String tokenName = "JPKIAPICCTOKEN2";

  /** Null for a card without PIN. */
  Integer tries = 3;

  boolean signatureValid = true;
  int pinsSent;
  int looks;

  @Override
  public CertificateCheck check(byte[] certificate) {
    return new CertificateCheck(verdict, notAfter, null);
  }

  @Override
  public List<ReaderName> beside(String address) {
    return List.of();
  }

  @Override
  public String hashKeyId() {
    return null;
  }

  @Override
  public ReaderConnection getConnection(ReaderName reader) {
    return new ReaderConnection() {
      @Override
      public CardIdentity identify() throws CardException {
        if (tokenName == null) {
          throw new CardException(CardOutcome.NOT_MY_NUMBER_CARD, "another card");
        }
        return CardIdentity.of(tokenName);
      }

      @Override
      public int triesLeft() throws CardException {
        looks++;
        if (tries == null) {
          throw new CardException(CardOutcome.PIN_NOT_SET, "no PIN");
        }
        return tries;
      }

      @Override
      public byte[] certificate() throws CardException {
        if (CardIdentity.of(tokenName).kind().phone()) {
          throw new CardException(CardOutcome.PIN_REQUIRED, "a phone");
        }
        return new byte[0];
      }

      @Override
      public CardAuthentication authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
          throws CardException {
        if (tries < 2 && !staffConfirmed) {
          throw new CardException(CardOutcome.PIN_NEEDS_CONFIRMATION, tries, "the last one");
        }
        pinsSent++;
        if (!"1234".equals(new String(pin))) {
          tries--;
          throw new CardException(
              tries == 0 ? CardOutcome.PIN_BLOCKED : CardOutcome.PIN_WRONG, tries, "wrong");
        }
        return new CardAuthentication(new byte[0], new byte[0], signatureValid, notAfter, "");
      }

      @Override
      public StaffCard staffCard(byte[] challenge, boolean identifierToo) {
        return StaffCard.of(StaffCard.StaffCardKind.MY_NUMBER_CARD);
      }

      @Override
      public void close() {
        // nothing is held
      }
    };
  }
}
