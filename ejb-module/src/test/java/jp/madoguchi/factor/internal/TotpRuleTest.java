package jp.madoguchi.factor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpRuleTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B: its codes have eight digits, of which the last six are ours. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void givesTheCodesOfTheStandard(long second, String code) {
    assertEquals(code, TotpRule.code(SECRET, TotpRule.step(Instant.ofEpochSecond(second))));
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void takesOneStepToEitherSide(int away, boolean taken) {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    long step = TotpRule.step(now) + away;
    OptionalLong matched = TotpRule.matched(SECRET, TotpRule.code(SECRET, step), now, 0);
    assertEquals(taken ? OptionalLong.of(step) : OptionalLong.empty(), matched);
  }

  @Test
  void takesNoStepThatIsNotAfterTheLast() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    long step = TotpRule.step(now);
    String code = TotpRule.code(SECRET, step);
    assertTrue(TotpRule.matched(SECRET, code, now, step - 1).isPresent());
    assertTrue(TotpRule.matched(SECRET, code, now, step).isEmpty());
    assertTrue(TotpRule.matched(SECRET, "", now, 0).isEmpty());
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void writesBase32(String text, String written) {
    assertEquals(written, Base32.of(text.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aSecretOpensForItsAccountAlone() {
    byte[] key = new byte[32];
    String sealed = SealedSecret.seal(key, 7, SECRET);
    assertEquals(
        new String(SECRET, StandardCharsets.US_ASCII),
        new String(SealedSecret.open(key, 7, sealed), StandardCharsets.US_ASCII));
    assertNotEquals(sealed, SealedSecret.seal(key, 7, SECRET));
    assertThrows(IllegalStateException.class, () -> SealedSecret.open(key, 8, sealed));
  }

  @Test
  void recoveryCodesAreReadHoweverTheyAreTyped() {
    assertEquals(10, new HashSet<>(RecoveryRule.made()).size());
    String code = RecoveryRule.made().get(0);
    assertTrue(RecoveryRule.isOne(RecoveryRule.plain(code)));
    String typed = " " + code.toLowerCase().replace("-", "－") + "　";
    assertEquals(RecoveryRule.hash(3, code), RecoveryRule.hash(3, typed));
    assertNotEquals(RecoveryRule.hash(3, code), RecoveryRule.hash(4, code));
    assertEquals("123456", RecoveryRule.plain("１２３ ４５６"));
  }
}
