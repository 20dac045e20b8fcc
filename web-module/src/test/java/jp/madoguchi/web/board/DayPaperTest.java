package jp.madoguchi.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardCounts;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DaySummary;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.web.print.Judged;
import jp.madoguchi.web.print.PaperHead;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.print.PdfPress;
import jp.madoguchi.web.text.Language;
import jp.madoguchi.web.text.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** 受付日計: what is still open, in its order, whatever the names are. */
class DayPaperTest {
  private static final Instant NOW = Instant.parse("2026-11-29T08:30:00Z");
  private static final String LONG = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う";

  private static Words words() {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                DayPaperTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> null);
    return new Words(new Language(request), Clock.fixed(NOW, FacilityTime.ZONE));
  }

  private static BoardRow row(int place, String name) {
    return SampleRow.of(place, NOW)
        .person(name, "ﾀﾛｳ", "%08d".formatted(place))
        .result(
            ResultScreen.VALID_DIFFERENT,
            new Headline(DeskSentence.SHARE_CHANGED, List.of("3割", "2割")),
            1)
        .row();
  }

  private static PaperPage page(List<BoardRow> open, int total) {
    return DayPaper.of(
        new DaySummary(
            LocalDate.of(2026, 11, 29),
            NOW,
            new BoardCounts(300, 280, 4, 2, total, 1),
            Map.of(ResultScreen.VALID_SAME, 280),
            Map.of(SessionMethod.NUMBER, 12),
            open,
            total),
        words(),
        new PaperPage(new PaperHead("受付日計", Locale.JAPANESE, "試験病院", "試験 花子", NOW)));
  }

  @Test
  void everyOpenReceptionStandsOnPaperInItsOrder() throws Exception {
    List<BoardRow> open =
        IntStream.rangeClosed(1, 60).mapToObj(i -> row(i, i % 2 == 0 ? LONG : "𠮷田 葛󠄀")).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfPress.press(page(open, 60).xhtml(), out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertTrue(document.getNumberOfPages() > 1);
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      int before = -1;
      for (BoardRow row : open) {
        int at = text.indexOf(row.patientNumber());
        assertTrue(at > before, row.patientNumber());
        before = at;
      }
      assertTrue(text.contains("試験病院"));
      assertTrue(text.contains("1/" + document.getNumberOfPages()));
    }
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFA_2_A, out.toByteArray()));
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFUA_1, out.toByteArray()));
  }

  @Test
  void aListThatWasCutSaysSo() {
    List<BoardRow> open = Collections.nCopies(DaySummary.MOST_OPEN, row(1, "試験 太郎"));
    assertTrue(page(open, 412).xhtml().contains("全部で412件"));
    assertFalse(page(open, DaySummary.MOST_OPEN).xhtml().contains("全部で"));
    assertTrue(page(List.of(), 0).xhtml().contains("すべて終わっています"));
  }
}
