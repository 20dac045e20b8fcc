package jp.madoguchi.medication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
  private static String byTheLongWay(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toUpperCase(Locale.ROOT);
  }

  @Test
  void everySignOfTheKeyboardIsFoldedAsAnyOtherWouldBe() {
    for (char sign = 0; sign < 0x180; sign++) {
      for (String text : new String[] {"" + sign, "A" + sign + "1", sign + "ﾊﾞ"}) {
        assertEquals(byTheLongWay(text), FoldedText.of(text), "U+" + (int) sign);
      }
    }
  }

  @Test
  void widthSpaceAndSizeMakeNoDifference() {
    assertEquals("2179901F1018", FoldedText.of("２１７９９０１ｆ１０１８"));
    assertEquals("1.5MG", FoldedText.of(" 1.5 mg　"));
    assertEquals("", FoldedText.of(null));
    assertEquals("", FoldedText.of(""));
  }
}
