package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameShownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789018.xml",
        "写し 1234 5678 9018.xml",
        "OQSsiquc01res_123456789018.xml",
        "OQSsiquc01res_face_123456789018.xml"
      })
  void aNameThatMayHoldAMyNumberIsNotKept(String name) {
    assertEquals("[***]", FileNameShown.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OQSsiquc01res_face_131111111100000000000000000001_20260115091000.xml",
        "OQSsiquc01res_202601150001.xml",
        "YZKsiquc01res_0426011509051230.xml",
        "写し.xml"
      })
  void namesOfTheInterfaceAndOfPeopleStay(String name) {
    assertEquals(name, FileNameShown.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nINFO forged.xml", "a\rINFO forged.xml", "a\u2028INFO forged.xml"})
  void nothingInANameBeginsALine(String name) {
    assertEquals("a?INFO forged.xml", FileNameShown.of(name));
  }
}
