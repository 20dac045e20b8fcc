package jp.madoguchi.races;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.factor.internal.SoftCard;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.CertificateVerdict;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;

/** A reader with a card whose PIN is 1234, for many threads. */
final class RaceReader {
  private static final Instant NOT_AFTER = Instant.parse("2030-01-01T00:00:00Z");

  private static final SoftCard STAFF = SoftCard.withKey();

  private RaceReader() {}

  static ReaderConnectionFactory factory() {
    ReaderConnection card =
        stand(
            ReaderConnection.class,
            (name, arguments) ->
                switch (name) {
                  case "identify" -> CardIdentity.of("JPKIAPICCTOKEN2");
                  case "triesLeft" -> 3;
                  case "certificate" -> new byte[0];
                  case "authenticate" -> {
                    if (!"1234".equals(new String((char[]) arguments[0]))) {
                      throw new CardException(CardOutcome.PIN_WRONG, 2, "wrong");
                    }
                    yield new CardAuthentication(new byte[0], new byte[0], true, NOT_AFTER, "");
                  }
                  case "staffCard" -> STAFF.asked((byte[]) arguments[0], false);
                  default -> null;
                });
    return stand(
        ReaderConnectionFactory.class,
        (name, arguments) ->
            switch (name) {
              case "check" -> new CertificateCheck(CertificateVerdict.TRUSTED, NOT_AFTER, null);
              case "beside" -> List.of(new ReaderName("Desk"));
              default -> card;
            });
  }

  /** What a call gives. */
  private interface Answer {
    Object to(String name, Object[] arguments) throws CardException;
  }

  private static <T> T stand(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            RaceReader.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
