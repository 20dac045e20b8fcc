package jp.madoguchi.web.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of a text is markup, and nothing of it vanishes. */
class PaperTextTest {
  @ParameterizedTest
  @CsvSource({
    "<b>a</b>, &lt;b&gt;a&lt;/b&gt;",
    "a&amp;\", a&amp;amp;&quot;",
    "山﨑 𠮷, 山﨑 𠮷",
    "\uE000, 〓[U+E000]",
    "x\u0007y, xy",
  })
  void textIsTextAndWhatCannotBeDrawnIsTold(String text, String escaped) {
    assertEquals(escaped, PaperText.escaped(text));
  }

  @Test
  void aFormOfItsOwnHasACharacterOfItsOwn() {
    String own = PaperText.drawable("侮\uFE00");
    assertEquals(PaperFont.drawn('侮', 0xFE00), own.codePointAt(0));
    assertTrue(own.codePointAt(0) >= PaperFont.FIRST_PRIVATE);
    assertEquals('侮', PaperFont.base(own.codePointAt(0)));
    assertEquals(0xFE00, own.codePointBefore(own.length()));
  }

  @Test
  void aNameCannotLeaveTheStyleSheet() {
    PaperHead head =
        new PaperHead("t", Locale.JAPANESE, "\"} body { x", "</style><b>", Instant.EPOCH);
    String xhtml = new PaperPage(head).facts(List.of(new PaperFact("a", " "))).xhtml();
    assertFalse(xhtml.contains("\"} body"));
    assertEquals(1, xhtml.split("</style>", -1).length - 1);
    assertFalse(xhtml.contains("<b>"));
    assertFalse(xhtml.contains("<table"), "a fact without a value is left out");
  }

  @Test
  void whatHoldsAPersonPrintsMasked() {
    assertFalse(new PaperFact("氏名", "試験 太郎").toString().contains("試験"));
    assertFalse(
        new PaperHead("t", Locale.JAPANESE, "f", "試験 太郎", Instant.EPOCH).toString().contains("試験"));
  }
}
