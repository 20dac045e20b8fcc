package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.web.print.Judged;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.print.PdfPress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * The medical page on paper: PDF/A-2a and PDF/UA-1 by the judgement of veraPDF, whose it is on
 * every sheet, and nothing of what is closed.
 */
class MedicalPaperTest {
  private static final String LONG = "寿限無寿限無五劫の擦り切れ海砂利水魚".repeat(14) + "終わり";
  private static final String RARE = "𠮷田　葛\uDB40\uDD00 髙﨑 \uE000";

  private static PrintedPatients full(String name, Locale language) {
    PrintedPatients patient = new PrintedPatients(name, language);
    patient.sheets.put(ClinicalKind.CHECKUPS, PrintedSheets.checkups(5, "異常認めず"));
    patient.sheets.put(ClinicalKind.DRUGS, PrintedSheets.drugs(60, "試験スタチン錠５ｍｇ「架空」"));
    patient.sheets.put(ClinicalKind.TREATMENTS, PrintedSheets.treatments(80, "人工腎臓(試験)"));
    patient.sheets.put(ClinicalKind.SURGERIES, PrintedSheets.surgeries(9, "試験腎移植術"));
    return patient;
  }

  private static byte[] pressed(PaperPage page) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfPress.press(page.xhtml(), out);
    return out.toByteArray();
  }

  /** Of each sheet its text without spaces. */
  private static List<String> sheets(byte[] file) throws Exception {
    try (PDDocument document = Loader.loadPDF(file)) {
      List<String> sheets = new java.util.ArrayList<>();
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        sheets.add(stripper.getText(document).replaceAll("[\\s\u3000]", ""));
      }
      return sheets;
    }
  }

  private static byte[] conforming(String name, PaperPage page) throws Exception {
    byte[] file = pressed(page);
    String folder = System.getProperty("madoguchi.papers");
    if (folder != null) {
      Files.write(Path.of(folder, name + ".pdf"), file);
    }
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFA_2_A, file));
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFUA_1, file));
    return file;
  }

  @ParameterizedTest
  @CsvSource({"summary", "checkup", "drug", "care", "surgery"})
  void everySheetSaysWhoseItIsWhenByWhomAndOnWhatGround(String tab) throws Exception {
    for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      byte[] file = conforming(tab + "-" + language, full("試験　太郎", language).tab(tab).paper());
      List<String> sheets = sheets(file);
      for (String sheet : sheets) {
        assertTrue(sheet.contains("00073001"), sheet);
        assertTrue(sheet.contains("試験太郎"), sheet);
        assertTrue(sheet.contains("1968-04-15"), sheet);
        assertTrue(sheet.contains("2026-11-2414:30:15"), "Japan's time " + sheet);
        assertTrue(sheet.contains("試験花子"), sheet);
        assertTrue(sheet.contains("2026-11-2509:15:30"), "the end " + sheet);
        assertTrue(
            sheet.contains(language == Locale.JAPANESE ? "本人の同意" : "thepatient'sconsent"), sheet);
        assertTrue(sheet.contains("/" + sheets.size()), "of how many");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"EMERGENCY, 救急時医療情報閲覧", "DISASTER, 災害時医療情報閲覧"})
  void theGroundWithoutConsentStandsOnEverySheet(ExtraordinaryGround ground, String word)
      throws Exception {
    byte[] file =
        conforming(
            "ground-" + ground,
            full("試験　太郎", Locale.JAPANESE).openedBy(ground).tab("drug").paper());
    for (String sheet : sheets(file)) {
      assertTrue(sheet.contains(word), sheet);
      assertFalse(sheet.contains("本人の同意"), sheet);
    }
  }

  @ParameterizedTest
  @CsvSource({"summary", "checkup", "drug", "care", "surgery"})
  void nothingThereIsSaidAndConforms(String tab) throws Exception {
    PrintedPatients nothing = new PrintedPatients("試験　太郎", Locale.JAPANESE);
    nothing.sheets.put(ClinicalKind.CHECKUPS, PrintedSheets.noCheckups());
    nothing.sheets.put(ClinicalKind.DRUGS, PrintedSheets.noDrugs());
    nothing.sheets.put(ClinicalKind.TREATMENTS, PrintedSheets.treatments(0, ""));
    nothing.sheets.put(ClinicalKind.SURGERIES, PrintedSheets.surgeries(0, ""));
    byte[] file = conforming("empty-" + tab, nothing.tab(tab).paper());
    assertTrue(String.join("", sheets(file)).contains("のデータはありません"));
  }

  @Test
  void aClosedKindIsNotOnTheSheetAndSaysWhy() throws Exception {
    PrintedPatients partly = full("試験　太郎", Locale.JAPANESE);
    partly.sheets.remove(ClinicalKind.DRUGS);
    partly.closed.put(ClinicalKind.DRUGS, ViewingRefusal.PATIENT_REFUSED);
    String text = String.join("", sheets(conforming("partly", partly.tab("summary").paper())));
    assertTrue(text.contains("薬剤は患者が同意していません"), text);
    assertTrue(text.contains("薬剤は見ていません"), text);
    assertTrue(text.contains("eGFR"), text);
    assertFalse(text.contains("スタチン"), text);
  }

  @Test
  void longTextsAndRareKanjiAreWholeAndConform() throws Exception {
    PrintedPatients patient = new PrintedPatients(RARE + LONG.substring(0, 60), Locale.JAPANESE);
    patient.sheets.put(ClinicalKind.CHECKUPS, PrintedSheets.checkups(12, LONG + RARE));
    patient.sheets.put(ClinicalKind.DRUGS, PrintedSheets.drugs(5, LONG + RARE));
    patient.sheets.put(ClinicalKind.TREATMENTS, PrintedSheets.treatments(5, LONG + RARE));
    for (String tab : List.of("checkup", "drug", "care")) {
      List<String> sheets = sheets(conforming("long-" + tab, patient.tab(tab).paper()));
      for (String sheet : sheets) {
        assertTrue(sheet.contains("00073001𠮷田葛\uDB40\uDD00髙﨑〓[U+E000]"), sheet);
      }
      String text = String.join("", sheets);
      assertTrue(text.contains("終わり"), "whole");
      assertTrue(text.contains("𠮷田"), text);
      assertTrue(text.contains("〓[U+E000]"), text);
    }
  }

  @Test
  void everyDateOfManyStandsInATable() throws Exception {
    PrintedPatients patient = new PrintedPatients("試験　太郎", Locale.JAPANESE);
    patient.sheets.put(ClinicalKind.CHECKUPS, PrintedSheets.checkups(12, "所見"));
    String text = String.join("", sheets(pressed(patient.tab("checkup").paper())));
    for (int i = 0; i < 12; i++) {
      assertTrue(text.contains("%d-06-%02d".formatted(2026 - i, 1 + i)), "date " + i);
    }
    assertTrue(text.contains("未実施"), text);
    assertTrue(text.contains("測定不能"), text);
  }

  /** Who sees finds a drawing, who hears its words; the values stand in the table besides. */
  @ParameterizedTest
  @CsvSource({"checkup, 5", "summary, 3"})
  void aChartIsAFigureWithItsWords(String tab, int charts) throws Exception {
    byte[] file = conforming("charts-" + tab, full("試験　太郎", Locale.JAPANESE).tab(tab).paper());
    try (PDDocument document = Loader.loadPDF(file)) {
      List<String> said = new ArrayList<>();
      figures(document.getDocumentCatalog().getStructureTreeRoot(), said);
      assertEquals(charts, said.size(), said::toString);
      assertEquals("eGFRの推移の図。eGFR 2022-06-05 80.3 G2 → 2026-06-01 52.3 G3a 保健指導", said.get(0));
    }
    String text = String.join("", sheets(file));
    assertTrue(text.contains("2022-06-0580.3"), text);
  }

  private static void figures(PDStructureNode node, List<String> said) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          said.add(element.getAlternateDescription());
        }
        figures(element, said);
      }
    }
  }

  @Test
  void aPartOfALongHistorySaysWhichAndOfHowMany() throws Exception {
    PrintedPatients patient = new PrintedPatients("試験　太郎", Locale.JAPANESE);
    patient.sheets.put(ClinicalKind.DRUGS, PrintedSheets.drugs(650, "試験薬"));
    String text = patient.tab("drug").say("period", "all").say("part", "2").paper().xhtml();
    assertTrue(text.contains("全部で650行のうち 301〜600行"), text);
    assertTrue(text.contains("期間 すべて"), text);
    text = patient.say("period", "1").say("view", "matrix").paper().xhtml();
    assertFalse(text.contains("月別の表"), "on paper there is no such view");
  }
}
