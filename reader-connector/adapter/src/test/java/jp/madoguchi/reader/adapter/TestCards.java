package jp.madoguchi.reader.adapter;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.reader.virtual.CardHolder;
import jp.madoguchi.reader.virtual.CardKind;
import jp.madoguchi.reader.virtual.CardQuirks;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.TestHierarchy;

/** Cards for tests; keys are made once. */
public final class TestCards {
  private static final Instant NOW = Instant.now();
  private static final KeyPair KEY = TestHierarchy.newKeyPair();
  private static final TestHierarchy HIERARCHY =
      TestHierarchy.of(List.of(TestHierarchy.newKeyPair()), NOW);
  public static final CardHolder HOLDER = holder(Duration.ofDays(900));

  private TestCards() {}

  public static CardHolder holder(Duration left) {
    Instant end = NOW.plus(left);
    return HIERARCHY.issue(
        0,
        KEY,
        new BigInteger("7123456789ABCDEF", 16),
        "TEST11C47747D69A7AA72735CD7D",
        end.minus(Duration.ofDays(5 * 365)),
        end);
  }

  public static JpkiCard valid() {
    return of(CardKind.MY_NUMBER_CARD);
  }

  public static JpkiCard of(CardKind kind) {
    return new JpkiCard(kind, HOLDER, CardQuirks.STRICT);
  }

  /** 職員証 with a key, or with nothing but its number. */
  public static JpkiCard staff(CardKind kind) {
    CardHolder holder =
        HIERARCHY.issue(
            0,
            TestHierarchy.newP256KeyPair(),
            new BigInteger("7123456789ABCD01", 16),
            "TESTSTAFF",
            NOW.minus(Duration.ofDays(1)),
            NOW.plus(Duration.ofDays(900)));
    return new JpkiCard(kind, holder, CardQuirks.STRICT);
  }

  /** With a key on P-384, as the next card is planned to have. */
  public static JpkiCard onP384() {
    CardHolder holder =
        HIERARCHY.issue(
            0,
            TestHierarchy.newP384KeyPair(),
            new BigInteger("7123456789ABCD00", 16),
            "TEST384",
            NOW.minus(Duration.ofDays(1)),
            NOW.plus(Duration.ofDays(900)));
    return new JpkiCard(CardKind.MY_NUMBER_CARD, holder, CardQuirks.STRICT);
  }

  public static JpkiCard blocked() {
    return new JpkiCard(CardKind.MY_NUMBER_CARD, HOLDER, CardQuirks.STRICT, true);
  }

  public static JpkiCard slow(Duration each) {
    return new JpkiCard(CardKind.MY_NUMBER_CARD, HOLDER, CardQuirks.STRICT.withDelay(each));
  }
}
