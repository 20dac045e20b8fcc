package jp.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedTextTest {
  @ParameterizedTest
  @CsvSource({"試験太郎, 4, 試験太郎", "試験太郎, 3, 試験…", "試験太郎, 1, …", "試験太郎, 9, 試験太郎"})
  void whatIsTooLongIsCutAndMarked(String text, int longest, String fitted) {
    assertEquals(fitted, FittedText.fit(text, longest));
  }

  /** 𠮷 takes two code units: cut between them it would be no character at all. */
  @ParameterizedTest
  @CsvSource({"4, 𠮷𠮷", "3, 𠮷…", "2, …", "1, …"})
  void noCharacterIsCutInHalf(int longest, String fitted) {
    assertEquals(fitted, FittedText.fit("𠮷𠮷", longest));
  }

  @Test
  void noTextStaysNoText() {
    assertNull(FittedText.fit(null, 5));
    assertNull(FittedText.fit("", 5));
  }
}
