package jp.madoguchi.terminal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameInLogTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\nINFO forged", "a\r\nINFO forged", "a\u2028INFO forged", "a\u001b[2J"})
  void noNameBeginsALineOrMovesTheScreen(String name) {
    assertFalse(NameInLog.of(name).matches("(?s).*[\\p{Cntrl}\\u2028].*"));
  }

  @ParameterizedTest
  @CsvSource({
    "123456789018.xml, ############.xml",
    "写し１２３４-5678-9018.xml, 写し####-####-####.xml",
    "OQSsiquc01res_123456789018.xml, OQSsiquc##res_############.xml",
    "OQSsiquc01res_202601150001.xml, OQSsiquc01res_202601150001.xml",
    "OQSsiquc01res_face_131111111100000000000000000001_20260115091000.xml,"
        + " OQSsiquc01res_face_131111111100000000000000000001_20260115091000.xml"
  })
  void aNameOfTheInterfaceStaysAndNoOtherNumberDoes(String name, String shown) {
    assertEquals(shown, NameInLog.of(name));
  }

  @Test
  void anExceptionDoesNotRepeatTheName() {
    assertEquals(
        "NoSuchFileException",
        NameInLog.why(new NoSuchFileException("/share/face/123456789018.xml")));
  }
}
