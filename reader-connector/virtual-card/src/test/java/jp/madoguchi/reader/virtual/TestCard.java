package jp.madoguchi.reader.virtual;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One holder for all tests of this module; keys are made once. */
final class TestCard {
  static final CardHolder HOLDER =
      TestHierarchy.of(List.of(TestHierarchy.newKeyPair()), Instant.now())
          .issue(
              0,
              TestHierarchy.newKeyPair(),
              new BigInteger("7123456789ABCDEF", 16),
              "TEST11C47747D69A7AA72735CD7D",
              Instant.now().minus(Duration.ofDays(365)),
              Instant.now().plus(Duration.ofDays(900)));

  private TestCard() {}

  static JpkiCard of(CardKind kind) {
    return new JpkiCard(kind, HOLDER, CardQuirks.STRICT);
  }
}
