package jp.madoguchi.web.handle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {
  private static final byte[] KEY = new byte[32];
  private static final String LOG_IN = "clerk1 1780000000000";

  @Test
  void theLogInItWasMadeForReadsItAgain() {
    String sealed = SealedText.seal(KEY, LOG_IN, "試験　太郎");
    assertEquals(Optional.of("試験　太郎"), SealedText.open(KEY, LOG_IN, sealed));
    assertTrue(sealed.matches("[A-Za-z0-9_-]+"), sealed);
  }

  @Test
  void nobodyElseDoes() {
    String sealed = SealedText.seal(KEY, LOG_IN, "000123");
    assertEquals(Optional.empty(), SealedText.open(KEY, "clerk2 1780000000000", sealed));
    assertEquals(Optional.empty(), SealedText.open(KEY, "clerk1 1780000000001", sealed));
    byte[] other = new byte[32];
    other[0] = 1;
    assertEquals(Optional.empty(), SealedText.open(other, LOG_IN, sealed));
  }

  @Test
  void theSamePatientLooksDifferentEachTime() {
    assertNotEquals(SealedText.seal(KEY, LOG_IN, "000123"), SealedText.seal(KEY, LOG_IN, "000123"));
  }

  @Test
  void aChangedHandleIsNone() {
    String sealed = SealedText.seal(KEY, LOG_IN, "000123");
    for (int i = 0; i < sealed.length() - 1; i++) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertFalse(SealedText.open(KEY, LOG_IN, changed).isPresent(), "at " + i);
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "000123", "試験", "AAAA", "AAAAAAAAAAAAAAAA", "%%%", "a b"})
  void whatNeverWasOneIsNone(String text) {
    assertEquals(Optional.empty(), SealedText.open(KEY, LOG_IN, text));
    assertEquals(Optional.empty(), SealedText.open(KEY, LOG_IN, "A".repeat(100_000)));
  }
}
