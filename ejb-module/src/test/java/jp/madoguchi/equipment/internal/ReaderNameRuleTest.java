package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderNameRuleTest {

  @ParameterizedTest
  @CsvSource({
    "01, true, 1, ,",
    "1, true, 1, ,",
    "32, true, 32, ,",
    "00, true, , ,",
    "1f, true, , ,",
    "1234, true, , ,",
    "face1, true, , ,",
    "gairai-3/ACS ACR39U 00 00, false, 3, gairai-3, ACS ACR39U",
    "desk12/Reader 0, false, 12, desk12, Reader",
    "kaikei/Reader 00 01, false, , kaikei, Reader",
    "Reader 00 01, false, , , Reader",
    "ap1:Reader 00 01, false, , , Reader"
  })
  void aNameSaysNumberDeskAndModelOrNothing(
      String key, boolean face, Integer number, String desk, String model) {
    assertEquals(number, ReaderNameRule.number(key, face).orElse(null));
    assertEquals(desk, ReaderNameRule.desk(key).orElse(null));
    assertEquals(model, ReaderNameRule.model(key, face).orElse(null));
  }
}
