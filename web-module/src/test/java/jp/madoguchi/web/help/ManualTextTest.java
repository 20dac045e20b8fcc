package jp.madoguchi.web.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ManualTextTest {
  private static final String TEXT =
      """
      ---
      for: clerk
      page: /a.xhtml, /b.xhtml
      ---
      # {{board.title}} の `N`

      一行目
      二行目 <b>x</b> {{ResultScreen.VALID_SAME}} [次](other.md)

      ![絵](picture.png)
      """;

  private static String html(Locale language) {
    ManualChapter chapter = ManualText.read("name", TEXT, language);
    return new ManualHtml(language, name -> "/help/" + name, name -> "/png/" + name, false)
        .of(chapter);
  }

  @Test
  void factsTitleAndPicturesAreRead() {
    ManualChapter chapter = ManualText.read("name", TEXT, Locale.JAPANESE);
    assertEquals("clerk", chapter.reader());
    assertEquals(List.of("/a.xhtml", "/b.xhtml"), chapter.pages());
    assertEquals("受付ボード の N", chapter.title());
    assertEquals(List.of("picture"), chapter.pictures());
  }

  @Test
  void labelsLinksAndPicturesAreThoseOfTheLanguage() {
    String html = html(Locale.JAPANESE);
    assertTrue(html.contains("一行目二行目"), html);
    assertTrue(html.contains("&lt;b&gt;x&lt;/b&gt;"), html);
    assertTrue(html.contains("有効"), html);
    assertTrue(html.contains("href=\"/help/other\""), html);
    assertTrue(html.contains("src=\"/png/picture\""), html);
    assertFalse(html(Locale.ENGLISH).contains("受付ボード"));
  }

  @Test
  void aTextWithoutFactsOrTitleIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> ManualText.read("n", "# a", Locale.JAPANESE));
    assertThrows(
        IllegalArgumentException.class,
        () -> ManualText.read("n", "---\nfor: clerk\n---\ntext", Locale.JAPANESE));
  }
}
