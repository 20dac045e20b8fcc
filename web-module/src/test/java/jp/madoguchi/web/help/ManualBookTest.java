package jp.madoguchi.web.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.madoguchi.web.print.Judged;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The whole manual as a book that a person can read, also by ear and in twenty years. */
class ManualBookTest {
  static List<Locale> languages() {
    return List.of(Locale.JAPANESE, Locale.ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theBookHoldsEveryChapterAndKeepsTheRules(Locale language) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ManualBook.pdf(language, out);
    try (PDDocument book = Loader.loadPDF(out.toByteArray())) {
      String text = new PDFTextStripper().getText(book).replaceAll("\\s", "");
      for (ManualChapter chapter : Manual.in(language).chapters()) {
        String title = chapter.title().replaceAll("\\s", "");
        assertTrue(text.indexOf(title) != text.lastIndexOf(title), chapter.name());
      }
    }
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFA_2_A, out.toByteArray()));
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFUA_1, out.toByteArray()));
  }

  @Test
  void theHtmlIsWellFormed() throws Exception {
    String html = ManualBook.html(Locale.JAPANESE).replace("<!DOCTYPE html>", "");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new org.xml.sax.InputSource(new java.io.StringReader(html)));
  }
}
