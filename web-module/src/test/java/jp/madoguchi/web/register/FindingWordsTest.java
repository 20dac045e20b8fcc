package jp.madoguchi.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.RegisterColumn;
import jp.madoguchi.patient.RegisterEncoding;
import org.junit.jupiter.api.Test;

/** What a person reads of a line of error. */
class FindingWordsTest {
  private static final ImportFinding SHARE =
      new ImportFinding(12345, 12, RegisterColumn.RATIO, ImportFault.SHARE_NOBODY_PAYS, 0);
  private static final ImportFinding TWO =
      new ImportFinding(3000, 0, RegisterColumn.INSURER_NUMBER, ImportFault.SECOND_INSURANCE, 2000);

  @Test
  void saysLineAndColumnInTheReadersLanguage() {
    assertEquals(
        "12345行目 負担割合 (ratio): ありえない割合です。百分率の3桁(3割は030)で書きます。",
        FindingWords.whole(Locale.JAPANESE, SHARE));
    assertEquals(
        "Line 12345, Share (ratio): A share nobody pays. Write percent with three digits (030 for 3割).",
        FindingWords.whole(Locale.ENGLISH, SHARE));
  }

  @Test
  void namesTheOtherLineAndColumnsThatAreNotOurs() {
    assertEquals(
        "Two insurances of one patient in force. Give one of them an end, or remove its line."
            + " (the other is line 2000)",
        FindingWords.reason(Locale.ENGLISH, TWO));
    assertEquals(
        "17番目の項目",
        FindingWords.column(
            Locale.JAPANESE, new ImportFinding(2, 17, null, ImportFault.MY_NUMBER, 0)));
    assertEquals(
        "行全体",
        FindingWords.column(Locale.JAPANESE, ImportFinding.ofLine(2, ImportFault.TOO_MANY_FIELDS)));
  }

  @Test
  void theDownloadHoldsLineColumnAndReason() throws IOException {
    var report =
        new ImportReport(
            9, 0, 0, 0, 0, 0, List.of(), RegisterEncoding.UTF_8, List.of(SHARE), false);
    StringWriter out = new StringWriter();
    FindingsServlet.write(report, Locale.JAPANESE, out);
    assertEquals(
        "\uFEFF行,項目,誤り\r\n12345,負担割合 (ratio),ありえない割合です。百分率の3桁(3割は030)で書きます。\r\n", out.toString());
  }
}
