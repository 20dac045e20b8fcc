package jp.madoguchi.web.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.madoguchi.web.help.ManualChapter;
import jp.madoguchi.web.print.Judged;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xml.sax.InputSource;

/** The pack as a hospital gets it. */
class DisclosurePackTest {
  private static final Path TABLES = Path.of("../docs/disclosure");
  private static final String RELEASE = "1.2.3 abc";

  @TempDir static Path folder;
  private static Path out;

  @BeforeAll
  static void make() throws IOException {
    out = Files.createDirectory(folder.resolve("pack"));
    Path bom = folder.resolve("bom.json");
    Files.writeString(bom, DeliveredPartsTest.bomOfTheTable(Map.of()).toString());
    assertEquals(List.of(), DisclosurePack.make(TABLES, bom, RELEASE, out));
  }

  static List<Locale> languages() {
    return List.of(Locale.JAPANESE, Locale.ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void thePdfHoldsEveryChapterAndEveryRowAndKeepsTheRules(Locale language) throws Exception {
    byte[] pdf = Files.readAllBytes(out.resolve("disclosure-" + language.toLanguageTag() + ".pdf"));
    try (PDDocument book = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(book).replaceAll("\\s", "");
      for (ManualChapter chapter : new DisclosureBook(TABLES, language, RELEASE).chapters()) {
        String title = chapter.title().replaceAll("\\s", "");
        assertTrue(text.indexOf(title) != text.lastIndexOf(title), chapter.name());
      }
      for (String number : DisclosureTable.read(TABLES.resolve("asvs.tsv")).column("number")) {
        assertTrue(text.contains(number), number);
      }
      assertTrue(text.contains("1.2.3abc"));
    }
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFA_2_A, pdf));
    assertEquals(List.of(), Judged.by(PDFAFlavour.PDFUA_1, pdf));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theHtmlIsWellFormedAndHasAllNinetyNineAnswers(Locale language) throws Exception {
    String html = Files.readString(out.resolve("disclosure-" + language.toLanguageTag() + ".html"));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    assertEquals(41 + 1, html.split("<td>MDS</td>", -1).length);
    assertEquals(58 + 1, html.split("<td>SDS</td>", -1).length);
  }

  @Test
  void everyNoHasItsRiskAndMeasureInBothLanguages() throws IOException {
    DisclosureTable answers = DisclosureTable.read(TABLES.resolve("answers.tsv"));
    for (Map<String, String> row : answers.rows()) {
      assertTrue(Set.of("yes", "no", "not applicable").contains(row.get("answer")), row.toString());
      row.forEach(
          (column, cell) ->
              assertFalse(!column.equals("official") && cell.isEmpty(), row::toString));
      if (row.get("answer").equals("no")) {
        assertTrue(row.get("measure_ja").length() > 12, row.toString());
        assertTrue(
            row.get("measure_en").contains(". ") || row.get("measure_en").contains("as "),
            row.toString());
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameChapters() throws IOException {
    for (Locale language : languages()) {
      Set<String> files;
      try (Stream<Path> texts = Files.list(TABLES.resolve(language.toLanguageTag()))) {
        files =
            texts
                .map(one -> one.getFileName().toString().replace(".md", ""))
                .collect(Collectors.toCollection(TreeSet::new));
      }
      Set<String> chapters =
          new DisclosureBook(TABLES, language, RELEASE)
              .chapters().stream()
                  .map(ManualChapter::name)
                  .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(files, chapters);
    }
  }

  @Test
  void theListOfPartsHasWhatIsCopiedIn() throws IOException {
    String list = Files.readString(out.resolve("sbom.cdx.json"));
    assertTrue(list.contains("pkg:npm/%40expo-google-fonts/noto-sans-jp@0.4.3"), list);
    assertTrue(list.contains("pkg:maven/fish.payara.extras/payara-micro@"));
    assertTrue(list.contains("\"net.java.dev.jna\""));
  }

  @Test
  void theSumsAreThoseOfTheFilesAndOfAllOfThem() throws IOException {
    List<String> sums = Files.readAllLines(out.resolve("SHA256SUMS"));
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(files.count() - 1, sums.size());
    }
    for (String line : sums) {
      String[] parts = line.split("  ");
      assertEquals(parts[0], DisclosurePack.sum(out.resolve(parts[1])), parts[1]);
    }
  }

  @Test
  void twoPacksOfOneReleaseAreAlikeExceptForTheTimeInTheirPdf() throws IOException {
    Path again = Files.createDirectory(folder.resolve("again"));
    DisclosurePack.make(TABLES, folder.resolve("bom.json"), RELEASE, again);
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".pdf") && !name.equals("SHA256SUMS")) {
          assertEquals(-1, Files.mismatch(file, again.resolve(name)), name);
        }
      }
    }
  }

  @Test
  void withAFindingNothingIsWritten() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path bom = folder.resolve("other.json");
    Files.writeString(
        bom, DeliveredPartsTest.bomOfTheTable(Map.of("added", "org.example:new")).toString());
    assertFalse(DisclosurePack.make(TABLES, bom, RELEASE, empty).isEmpty());
    try (Stream<Path> files = Files.list(empty)) {
      assertEquals(0, files.count());
    }
  }
}
