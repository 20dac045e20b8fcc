package jp.madoguchi.web.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.madoguchi.web.print.PaperDrawing.PaperAnchor;
import jp.madoguchi.web.print.PaperDrawing.PaperInk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every sheet is PDF/A-2a and PDF/UA-1, says what it was given, and in that order. */
class PdfPressTest {
  private static final Instant NOW = Instant.parse("2026-11-28T23:31:00Z");

  private static PaperPage page() {
    return new PaperPage(new PaperHead("資格確認結果", Locale.JAPANESE, "試験病院", "試験 花子", NOW));
  }

  private static byte[] pressed(PaperPage page) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfPress.press(page.xhtml(), out);
    return out.toByteArray();
  }

  private static String text(byte[] file) throws Exception {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static PaperPage table(int rows) {
    return page()
        .table(
            List.of("番号", "氏名", "結果"),
            IntStream.rangeClosed(1, rows)
                .mapToObj(i -> List.of("R%05d".formatted(i), "試験 太郎", "有効"))
                .toList());
  }

  private static void assertConforms(byte[] file) throws Exception {
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFA_2_A, file));
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFUA_1, file));
  }

  @Test
  void aSheetIsForTheArchiveAndForScreenReaders() throws Exception {
    byte[] file =
        pressed(
            page()
                .answer("有効 3割 → 2割")
                .heading("患者")
                .facts(List.of(new PaperFact("患者番号", "00012345")))
                .sentence("差異があります。")
                .steps(List.of("確かめる", "取り込む"))
                .note("住所は回答にありません。"));
    assertConforms(file);
  }

  /** Every look, letters the font lacks, and texts that would be markup. */
  @Test
  void aDrawingConformsWhateverStandsInIt() throws Exception {
    List<PaperDrawing> drawings = new ArrayList<>();
    for (String text : List.of("52.3", "<b>\"&'</b>", "𠮷 葛\uDB40\uDD00 \uE000 \u0007", "　", "")) {
      PaperDrawing drawing = new PaperDrawing("題 " + text, "図 " + text, 300, 128);
      drawing.field(8, 20, 284, 40);
      for (PaperInk ink : PaperInk.values()) {
        drawing.line(ink, 10, 10 * ink.ordinal(), 290, 100).dot(ink, 40 * ink.ordinal(), 50);
      }
      for (PaperAnchor anchor : PaperAnchor.values()) {
        drawing.text(text, anchor, 12, 150, 60 + 20 * anchor.ordinal());
      }
      drawings.add(drawing);
    }
    byte[] file = pressed(page().heading("推移").drawings(drawings).drawings(List.of()));
    assertConforms(file);
    assertTrue(text(file).contains("題 <b>\"&'</b>"), text(file));
  }

  /** A drawing draws: without its shapes the same sheet has less on it. */
  @Test
  void aDrawingIsOnTheSheet() throws Exception {
    PaperDrawing drawing = new PaperDrawing("題", "図", 300, 128);
    int before = inked(pressed(page().drawings(List.of(drawing))));
    drawing.line(PaperInk.FIRST, 10, 10, 290, 100);
    int line = inked(pressed(page().drawings(List.of(drawing))));
    drawing.text("52.3", PaperAnchor.MIDDLE, 12, 150, 20);
    int number = inked(pressed(page().drawings(List.of(drawing))));
    assertTrue(before < line && line < number, before + " " + line + " " + number);
  }

  private static int inked(byte[] file) throws Exception {
    try (PDDocument document = Loader.loadPDF(file)) {
      BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 72);
      return (int)
          IntStream.range(0, sheet.getWidth() * sheet.getHeight())
              .filter(i -> sheet.getRGB(i % sheet.getWidth(), i / sheet.getWidth()) != -1)
              .count();
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "1000"})
  void everyRowIsThereOnceInItsOrder(int rows) throws Exception {
    byte[] file = pressed(table(rows));
    String text = text(file);
    List<String> found =
        java.util.regex.Pattern.compile("R[0-9]{5}")
            .matcher(text)
            .results()
            .map(m -> m.group())
            .toList();
    assertEquals(IntStream.rangeClosed(1, rows).mapToObj("R%05d"::formatted).toList(), found);
    if (rows < 100) {
      assertConforms(file);
    }
  }

  @Test
  void formsOfCharactersAreDrawnAndCopiedAsTheyWereSent() throws Exception {
    String name = "葛\uDB40\uDD00城 𠮷\u3000髙﨑 辻\uDB40\uDD01ﾀﾛｳ 侮\uFE00";
    byte[] file =
        pressed(page().sentence(name).sentence("外字 \uE000 𪚲 と " + Character.toString(0x2B740)));
    String text = text(file);
    assertTrue(text.contains(name), text);
    assertTrue(text.contains("〓[U+E000]"), text);
    assertConforms(file);
  }
}
