package jp.madoguchi.reception.internal;

import java.time.Instant;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;

/** A reader with a card whose PIN is 1234. */
final class StandInReader implements ReaderConnectionFactory {
  Instant notAfter = Instant.parse("2030-01-01T00:00:00Z");
  CertificateCheck.Verdict verdict = CertificateCheck.Verdict.TRUSTED;
  String tokenName = "JPKIAPICCTOKEN2";

  @Override
  public CertificateCheck check(byte[] certificate) {
    return new CertificateCheck(verdict, notAfter, null);
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
      public int triesLeft() {
        return 3;
      }

      @Override
      public byte[] certificate() {
        return new byte[0];
      }

      @Override
      public CardAuthentication authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
          throws CardException {
        if (!"1234".equals(new String(pin))) {
          throw new CardException(CardOutcome.PIN_WRONG, 2, "wrong");
        }
        return new CardAuthentication(new byte[0], new byte[0], true, notAfter, "");
      }

      @Override
      public void close() {
        // nothing is held
      }
    };
  }
}
