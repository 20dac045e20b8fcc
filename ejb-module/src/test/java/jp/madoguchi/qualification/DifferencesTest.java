package jp.madoguchi.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.qualification.FieldComparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §4.9 ●, §2.6 DV, §3.3 D1–D7. */
class DifferencesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private final Facts facts = new Facts();

  @Test
  void widthSpacesAndLeadingZerosAreNoDifference() {
    List<FieldComparison> lines = Differences.between(file("診療 太郎"), facts.answer(), DAY);
    assertEquals(List.of(ComparedField.values()).size(), lines.size());
    lines.forEach(line -> assertEquals(Verdict.EQUAL, line.verdict(), line.toString()));
  }

  @ParameterizedTest(name = "{0} answered, {1} on file: {2}, {3}, {4}")
  @CsvSource({
    "山﨑　太郎, 山﨑 太郎, EQUAL, ANSWER,",
    "山●　太郎, 山﨑 太郎, WRITING, ON_FILE, rec.maru",
    "山崎　太郎, 山﨑 太郎, WRITING, ON_FILE, diff.variant",
    "高橋　太郎, 髙橋 太郎, WRITING, ON_FILE, diff.variant",
    "渡辺　太郎, 山﨑 太郎, DIFFERENT, ON_FILE, diff.name",
    ", 山﨑 太郎, ONLY_ON_FILE, ON_FILE,",
  })
  void names(String answered, String onFile, Verdict verdict, Choice choice, String reason) {
    facts.name = answered;
    FieldComparison line = line(file(onFile), ComparedField.NAME);
    assertEquals(verdict, line.verdict());
    assertEquals(choice, line.choice());
    assertEquals(reason, line.reasonKey());
  }

  @Test
  void aMaruInTheSymbolAloneKeepsTheSymbolOnFile() {
    facts.symbol = "●-34";
    FieldComparison line = line(file("診療 太郎"), ComparedField.SYMBOL);
    assertEquals(Verdict.WRITING, line.verdict());
    assertEquals(Choice.ON_FILE, line.choice());
    assertEquals("rec.maru", line.reasonKey());
  }

  @ParameterizedTest
  @CsvSource({"東京●区, WRITING, rec.maru", ", ONLY_ON_FILE, dv.addr"})
  void anAddressWithMaruOrEmptyNeverOverwrites(String answered, Verdict verdict, String reason) {
    facts.address = answered;
    FieldComparison line = line(file("診療 太郎"), ComparedField.ADDRESS);
    assertEquals(verdict, line.verdict());
    assertEquals(Choice.ON_FILE, line.choice());
    assertEquals(reason, line.reasonKey());
  }

  @Test
  void anEmptyAnswerIsNoMatterForADecision() {
    facts.address = null;
    assertFalse(line(file("診療 太郎"), ComparedField.ADDRESS).needsDecision());
  }

  @ParameterizedTest(name = "card {0}, elderly {1} from {2}, visit {3}: {4}")
  @CsvSource({
    // §4.4: born 1956-11-22, the 高齢受給者証 begins on 2026-12-01
    "030, 020, 2026-12-01, 2026-11-30, 030",
    "030, 020, 2026-12-01, 2026-12-01, 020",
    "010, , , 2026-12-01, 010",
  })
  void theElderlyCertificateGoesBeforeTheCard(
      String card, String elderly, LocalDate from, LocalDate day, String ratio) {
    facts.cardRatio = new Ratio(card);
    facts.elderlyRatio = elderly == null ? null : new Ratio(elderly);
    facts.elderlyFrom = from;
    assertEquals(ratio, facts.answer().ratioOn(day).value());
  }

  @Test
  void aChangedShareIsTakenFromTheAnswerWithItsReason() {
    facts.elderlyRatio = new Ratio("020");
    FieldComparison line =
        line(Facts.onFile("診療 太郎", "シンリョウ タロウ", "030", "東京都"), ComparedField.RATIO);
    assertEquals(Choice.ANSWER, line.choice());
    assertEquals("rec.diff.ratio", line.reasonKey());
  }

  @Test
  void whatFillsAnEmptyFieldOfTheFileNeedsNoDecisionButALimitDoes() {
    PatientView bare = Facts.onFile("診療 太郎", null, null, null);
    facts.limit = "A03";
    assertFalse(line(bare, ComparedField.NAME_KANA).needsDecision());
    assertFalse(line(bare, ComparedField.ADDRESS).needsDecision());
    assertEquals(true, line(bare, ComparedField.LIMIT_CLASSIFICATION).needsDecision());
  }

  @Test
  void withoutAPatientEverythingIsOnlyAnswered() {
    FieldComparison line = line(null, ComparedField.NAME);
    assertEquals(Verdict.ONLY_ANSWERED, line.verdict());
    assertNull(line.onFile());
  }

  private FieldComparison line(PatientView file, ComparedField field) {
    return Differences.between(file, facts.answer(), DAY).stream()
        .filter(line -> line.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private static PatientView file(String name) {
    return Facts.onFile(name, "シンリョウ　タロウ", null, "東京都");
  }
}
