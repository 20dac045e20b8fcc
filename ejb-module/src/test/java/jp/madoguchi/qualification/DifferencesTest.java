package jp.madoguchi.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.qualification.FieldComparison.Choice;
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
    lines.forEach(
        line -> assertEquals(FieldComparison.FieldVerdict.EQUAL, line.verdict(), line.toString()));
  }

  @ParameterizedTest(name = "{0} answered, {1} on file: {2}, {3}, {4}")
  @CsvSource({
    "山﨑　太郎, 山﨑 太郎, EQUAL, ANSWER,",
    "山●　太郎, 山﨑 太郎, WRITING, ON_FILE, NOT_WRITABLE",
    "山崎　太郎, 山﨑 太郎, WRITING, ON_FILE, VARIANT_CHARACTERS",
    "高橋　太郎, 髙橋 太郎, WRITING, ON_FILE, VARIANT_CHARACTERS",
    "渡辺　太郎, 山﨑 太郎, DIFFERENT, ON_FILE, OTHER_NAME",
    "斉藤　太郎, 斎藤 太郎, DIFFERENT, ON_FILE, OTHER_NAME",
    "葛城　太郎, 葛\uDB40\uDD02城 太郎, WRITING, ON_FILE, VARIANT_CHARACTERS",
    "冨田　太郎, 〓田 太郎, WRITING, ANSWER, NOT_WRITABLE",
    ", 山﨑 太郎, ONLY_ON_FILE, ON_FILE,",
  })
  void names(
      String answered,
      String onFile,
      FieldComparison.FieldVerdict verdict,
      Choice choice,
      DifferenceReason reason) {
    facts.name = answered;
    FieldComparison line = line(file(onFile), ComparedField.NAME);
    assertEquals(verdict, line.verdict());
    assertEquals(choice, line.choice());
    assertEquals(reason, line.reason());
  }

  @Test
  void aMaruInTheSymbolAloneKeepsTheSymbolOnFile() {
    facts.symbol = "●-34";
    FieldComparison line = line(file("診療 太郎"), ComparedField.SYMBOL);
    assertEquals(FieldComparison.FieldVerdict.WRITING, line.verdict());
    assertEquals(Choice.ON_FILE, line.choice());
    assertEquals(DifferenceReason.NOT_WRITABLE, line.reason());
  }

  @ParameterizedTest
  @CsvSource({"東京●区, WRITING, NOT_WRITABLE", ", ONLY_ON_FILE, ADDRESS_WITHHELD"})
  void anAddressWithMaruOrEmptyNeverOverwrites(
      String answered, FieldComparison.FieldVerdict verdict, DifferenceReason reason) {
    facts.address = answered;
    FieldComparison line = line(file("診療 太郎"), ComparedField.ADDRESS);
    assertEquals(verdict, line.verdict());
    assertEquals(Choice.ON_FILE, line.choice());
    assertEquals(reason, line.reason());
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
    assertEquals(DifferenceReason.SHARE_CHANGED, line.reason());
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
    assertEquals(FieldComparison.FieldVerdict.ONLY_ANSWERED, line.verdict());
    assertNull(line.onFile());
  }

  @ParameterizedTest(name = "sex {0} on file, {1} answered: {2}")
  @CsvSource({"1, 3, EQUAL", "2, 1, DIFFERENT", "3, 1, ONLY_ANSWERED", ", 3, EQUAL", "3, 3, EQUAL"})
  void sexThreeContradictsNothing(
      String onFile, String answered, FieldComparison.FieldVerdict verdict) {
    facts.sex = answered;
    PatientView base = file("診療 太郎");
    PatientView file =
        new PatientView(
            base.number(),
            base.name(),
            base.nameKana(),
            base.birthDate(),
            onFile,
            base.postalCode(),
            base.address(),
            base.insurance());
    FieldComparison line = line(file, ComparedField.SEX);
    assertEquals(verdict, line.verdict());
    PatientView merged = Merge.of(file, Differences.between(file, facts.answer(), DAY), Map.of());
    assertEquals(
        verdict == FieldComparison.FieldVerdict.ONLY_ANSWERED ? answered : onFile, merged.sex());
  }

  @Test
  void anAliasOnFileIsNotedForNameAndKana() {
    facts.name = "ＫＩＭ　ＳＨＩＫＥＮ";
    facts.kana = "ｷﾑ ｼｹﾝ";
    facts.nameOfOther = "診療　太郎";
    facts.nameOfOtherKana = "ｼﾝﾘﾖｳ ﾀﾛｳ";
    for (ComparedField field : List.of(ComparedField.NAME, ComparedField.NAME_KANA)) {
      FieldComparison line = line(file("診療 太郎"), field);
      assertEquals(DifferenceReason.ALIAS, line.reason());
      assertFalse(line.needsDecision());
    }
  }

  @ParameterizedTest(name = "{0} on file, {1} answered: {2}, {3}")
  @CsvSource({
    "見本県試験市ヶ丘5丁目10番, 見本県試験市ケ丘５－１０, WRITING, ADDRESS_WRITING",
    "見本県試験市1〜2, 見本県試験市１～２, WRITING, ADDRESS_WRITING",
    "見本県試験市1-2, 見本県試験市1-3, DIFFERENT, OTHER_ADDRESS",
  })
  void anAddressWrittenDifferentlyIsNoDecision(
      String onFile,
      String answered,
      FieldComparison.FieldVerdict verdict,
      DifferenceReason reason) {
    facts.address = answered;
    FieldComparison line =
        line(Facts.onFile("診療 太郎", "シンリョウ タロウ", null, onFile), ComparedField.ADDRESS);
    assertEquals(verdict, line.verdict());
    assertEquals(reason, line.reason());
    assertEquals(verdict == FieldComparison.FieldVerdict.DIFFERENT, line.needsDecision());
  }

  @Test
  void anAcceptedSpellingIsEqualUntilEitherSideChanges() {
    facts.name = "渡部　太郎";
    PatientView file = file("渡辺 太郎");
    Set<AcceptedSpelling> accepted =
        AcceptedSpelling.keptOnFile(Differences.between(file, facts.answer(), DAY), Map.of());
    assertEquals(1, accepted.size());
    assertFalse(accepted.toString().contains("渡"));
    FieldComparison again = accepted(file, accepted);
    assertEquals(FieldComparison.FieldVerdict.EQUAL, again.verdict());
    assertEquals(DifferenceReason.ACCEPTED_SPELLING, again.reason());
    assertEquals(
        FieldComparison.FieldVerdict.DIFFERENT, accepted(file("渡邊 太郎"), accepted).verdict());
    facts.name = "渡都　太郎";
    assertEquals(FieldComparison.FieldVerdict.DIFFERENT, accepted(file, accepted).verdict());
  }

  @Test
  void aMaruIsAskedAboutOnce() {
    facts.name = "診●　太郎";
    PatientView file = file("診療 太郎");
    List<FieldComparison> lines = Differences.between(file, facts.answer(), DAY);
    Set<AcceptedSpelling> accepted = AcceptedSpelling.keptOnFile(lines, Map.of());
    assertFalse(accepted(file, accepted).needsDecision());
    assertEquals("診療 太郎", Merge.of(file, lines, Map.of()).name());
  }

  @Test
  void whatTheClerkTookFromTheAnswerIsNoAcceptedSpelling() {
    facts.name = "渡部　太郎";
    List<FieldComparison> lines = Differences.between(file("渡辺 太郎"), facts.answer(), DAY);
    assertEquals(
        Set.of(), AcceptedSpelling.keptOnFile(lines, Map.of(ComparedField.NAME, Choice.ANSWER)));
  }

  @Test
  void anEndThatTheAnswerNoLongerKnowsGoes() {
    PatientView base = file("診療 太郎");
    InsuranceView insurance = base.insurance();
    PatientView file =
        new PatientView(
            base.number(),
            base.name(),
            base.nameKana(),
            base.birthDate(),
            base.sex(),
            base.postalCode(),
            base.address(),
            new InsuranceView(
                insurance.insurerNumber(),
                insurance.symbol(),
                insurance.number(),
                insurance.branch(),
                insurance.insurerName(),
                insurance.cardClassification(),
                insurance.personalFamily(),
                null,
                insurance.qualifiedFrom(),
                LocalDate.of(2025, 7, 31),
                "A03",
                null,
                LocalDate.of(2025, 7, 31)));
    FieldComparison line = line(file, ComparedField.QUALIFIED_UNTIL);
    assertEquals(DifferenceReason.END_NOT_KNOWN_NOW, line.reason());
    assertFalse(line.needsDecision());
    PatientView merged =
        Merge.of(
            file,
            Differences.between(file, facts.answer(), DAY),
            Map.of(ComparedField.QUALIFIED_UNTIL, Choice.ON_FILE));
    assertNull(merged.insurance().qualifiedUntil());
    // the answer says nothing of a limit: the one on file stays whole
    assertEquals(LocalDate.of(2025, 7, 31), merged.insurance().limitUntil());
    facts.limit = "A03";
    merged = Merge.of(file, Differences.between(file, facts.answer(), DAY), Map.of());
    assertNull(merged.insurance().limitUntil());
  }

  private FieldComparison accepted(PatientView file, Set<AcceptedSpelling> accepted) {
    return Differences.between(file, facts.answer(), DAY, accepted).stream()
        .filter(line -> line.field() == ComparedField.NAME)
        .findFirst()
        .orElseThrow();
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
