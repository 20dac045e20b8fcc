package jp.madoguchi.reader.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReaderApiTest {

  @Test
  void aReaderNameIsNeitherBlankNorLongerThanTheServiceAllows() {
    assertThrows(IllegalArgumentException.class, () -> new ReaderName(" "));
    assertThrows(IllegalArgumentException.class, () -> new ReaderName("受".repeat(43)));
    assertEquals("受付1", new ReaderName("受付1").toString());
  }

  @Test
  void anAuthenticationPrintsNothingOfTheCertificateAndCannotBeChangedFromOutside() {
    byte[] der = {0x30, 0x01, 0x55};
    CardAuthentication proof =
        new CardAuthentication(der, new byte[] {9}, true, Instant.EPOCH, "ab12");
    der[2] = 0;
    proof.certificate()[2] = 0;

    assertArrayEquals(new byte[] {0x30, 0x01, 0x55}, proof.certificate());
    assertFalse(proof.toString().contains(HexFormat.of().formatHex(proof.certificate())));
    assertFalse(proof.toString().contains("certificate"));
  }

  @Test
  void triesLeftAreGivenOnlyWhereTheCardSaidThem() {
    assertEquals(
        OptionalInt.of(2), new CardException(CardOutcome.PIN_WRONG, 2, "wrong").triesLeft());
    assertEquals(
        OptionalInt.empty(), new CardException(CardOutcome.NO_CARD, "empty reader").triesLeft());
  }
}
