package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderNameRuleTest {

  @ParameterizedTest
  @CsvSource({
    "01, true, 1,",
    "1, true, 1,",
    "32, true, 32,",
    "00, true, ,",
    "1f, true, ,",
    "1234, true, ,",
    "face1, true, ,",
    "gairai-3/ACS ACR39U 00 00, false, 3, gairai-3",
    "desk12/Reader 00 01, false, 12, desk12",
    "kaikei/Reader 00 01, false, , kaikei",
    "Reader 00 01, false, ,",
    "ap1:Reader 00 01, false, ,",
    "01, false, ,"
  })
  void aNameSaysTheNumberAndTheDeskOrNothing(
      String key, boolean face, Integer number, String desk) {
    assertEquals(number, ReaderNameRule.number(key, face).orElse(null));
    assertEquals(desk, ReaderNameRule.desk(key).orElse(null));
  }
}
