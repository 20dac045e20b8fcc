package jp.madoguchi.web.pf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of field takes for a My Number; that it is gone is seen in a browser. */
class TypedTextConverterTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "-, 1234-5678-9018",
        "-, 番号は１２３４５６７８９０１８です",
        "patient, ' 123456789018 '",
        "patients, '000123,123456789018'",
        "code, 111111111111"
      },
      nullValues = "-")
  void whatMayBeAMyNumberIsRefused(String holds, String typed) {
    assertTrue(TypedTextConverter.mayBeMyNumber(typed, holds));
  }

  @Test
  void everythingElseStaysAsItWasTyped() {
    assertFalse(TypedTextConverter.mayBeMyNumber(null, null));
    assertFalse(TypedTextConverter.mayBeMyNumber("111111111111", null), "no check digit");
    String ranges = "127.0.0.0/8, 10.1.0.0/16";
    assertFalse(TypedTextConverter.mayBeMyNumber(ranges, "addresses"), "parts of addresses");
    assertTrue(TypedTextConverter.mayBeMyNumber(ranges, null), "their digits side by side are one");
    assertFalse(
        TypedTextConverter.mayBeMyNumber("123456\n789018", "patients"), "two numbers, two lines");
    assertEquals(" 再送を依頼した ", new TypedTextConverter().getAsString(null, null, " 再送を依頼した "));
    assertEquals("", new TypedTextConverter().getAsString(null, null, null));
  }
}
