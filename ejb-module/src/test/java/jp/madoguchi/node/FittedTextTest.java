package jp.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 𠮷 takes two units of a text and must never be cut into halves. */
class FittedTextTest {
  @ParameterizedTest
  @CsvSource({
    ", 3, ",
    "'', 0, ''",
    "試験, 2, 試験",
    "試験太郎, 2, 試験",
    "𠮷田, 2, 𠮷",
    "𠮷田, 1, ''",
    "山𠮷田, 2, 山",
    "𠮷, 0, ''",
  })
  void longTextsAreCutBetweenCharacters(String text, int longest, String fitted) {
    assertEquals(fitted, FittedText.fit(text, longest));
  }
}
