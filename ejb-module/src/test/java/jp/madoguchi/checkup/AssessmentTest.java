package jp.madoguchi.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.checkup.Criterion.CriterionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 16);

  private static final Map<String, Measure> COLUMNS =
      Map.ofEntries(
          Map.entry("waist", Measure.WAIST),
          Map.entry("vfa", Measure.VISCERAL_FAT),
          Map.entry("bmi", Measure.BMI),
          Map.entry("sbp", Measure.SYSTOLIC),
          Map.entry("dbp", Measure.DIASTOLIC),
          Map.entry("tg", Measure.FASTING_TRIGLYCERIDES),
          Map.entry("tgc", Measure.CASUAL_TRIGLYCERIDES),
          Map.entry("hdl", Measure.HDL),
          Map.entry("fpg", Measure.FASTING_GLUCOSE),
          Map.entry("glu", Measure.CASUAL_GLUCOSE),
          Map.entry("hba1c", Measure.HBA1C));

  static List<Map<String, String>> boundaries() {
    return ClinicalSamples.rows("kaisouka-boundary-cases.csv");
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void everyBoundaryIsDecidedAsTheTableSays(Map<String, String> row) {
    CheckupFacts facts = facts(row);
    assertEquals(
        row.get("hoken_shido_level_9N506"), GuidanceRule.of(facts).result().code(), "level");
    assertEquals(row.get("metabo_9N501"), MetabolicRule.of(facts).result().code(), "metabolic");
  }

  @Test
  void theTableIsWhole() {
    assertEquals(30, boundaries().size());
  }

  /** Cases of our own: what is changed in somebody with waist 85, SBP 130, TG 150 of 50 years. */
  @ParameterizedTest
  @CsvSource({
    "as he is, waist=85.0, 1, 1",
    "HDL missing beside a normal fasting TG, tg=149;hdl=, 4, 4",
    "one pressure missing and the other normal, sbp=;tg=149, 4, 4",
    "one pressure missing and the other high, sbp=;dbp=85, 1, 1",
    "BMI missing and waist below, waist=84.9;bmi=, 4, 3",
    "waist missing but a drug is taken, waist=;medbp=1, 3, 4",
    "medication unknown and two risks, medlip=, 4, 1",
    "no risk and smoking unknown, sbp=129;tg=149;smoke=, 3, 3",
    "one risk and smoking unknown, tg=149;smoke=, 4, 2",
    "visceral fat below and waist above, vfa=99, 3, 1",
    "waist missing and visceral fat below, waist=;vfa=99;bmi=24.9, 3, 3",
    "64 at the end of the year, age=64, 1, 1",
    "65 at the end of the year, age=65, 2, 1",
    "casual glucose above without another, fpg=;hba1c=;glu=110;tg=149, 1, 4",
    "casual glucose below without another, fpg=;hba1c=;glu=99;tg=149, 2, 2",
    "HbA1c 6.0 beside a normal fasting glucose, hba1c=6.0;tg=149, 2, 2",
    "woman of the same waist, sex=2;waist=89.9, 3, 3",
    "woman at her limit, sex=2;waist=90.0, 1, 1",
    "sex unknown between both limits, sex=3;waist=87, 4, 4",
    "sex unknown above both, sex=3;waist=90, 1, 1",
    "sex unknown below both, sex=3;waist=84.9, 3, 3",
    "everything missing, waist=;bmi=;sbp=;dbp=;tg=;hdl=;fpg=;hba1c=;smoke=;medbp=;medglu=;medlip=, 4, 4"
  })
  void whatIsMissingIsDecidedOnlyWhereItCannotMatter(
      String what, String changes, String level, String metabolic) {
    Map<String, String> row = new java.util.HashMap<>(boundaries().get(1));
    for (String change : changes.split(";")) {
      String[] parts = change.split("=", -1);
      row.put(parts[0], parts[1]);
    }
    assertEquals(level, GuidanceRule.of(facts(row)).result().code(), what);
    assertEquals(metabolic, MetabolicRule.of(facts(row)).result().code(), what);
  }

  @Test
  void aDrugBegunAfterTheCheckupEndsTheGuidanceOnly() {
    CheckupFacts facts = facts(boundaries().get(1));
    CheckupFacts since =
        new CheckupFacts(DAY, "1", facts.age(), facts.measures(), false, false, false, false, true);
    assertEquals(GuidanceLevel.INFORMATION, GuidanceRule.of(since).result());
    assertEquals(MetabolicJudgement.PRESENT, MetabolicRule.of(since).result());
  }

  @ParameterizedTest
  @CsvSource({"39,39", "75,75", "75,76"})
  void nobodyOutsideOfTheAgeHasALevel(int onDay, int atYearEnd) {
    CheckupFacts facts = facts(boundaries().get(1));
    CheckupFacts other = aged(facts, new CheckupAge(onDay, atYearEnd));
    assertNull(GuidanceRule.of(other).result());
    assertEquals(CriterionAnswer.NO, answer(GuidanceRule.of(other), CriterionKind.AGE));
  }

  @Test
  void whoTurns75WithinTheYearIsElderlyAndWhoTurns40IsWithin() {
    CheckupFacts facts = facts(boundaries().get(1));
    assertEquals(
        GuidanceLevel.MOTIVATIONAL, GuidanceRule.of(aged(facts, new CheckupAge(74, 75))).result());
    assertEquals(
        GuidanceLevel.ACTIVE, GuidanceRule.of(aged(facts, new CheckupAge(39, 40))).result());
    assertEquals(GuidanceLevel.UNDECIDABLE, GuidanceRule.of(aged(facts, null)).result());
  }

  @Test
  void aCheckupBeforeTheFourthPeriodIsNotAssessedByItsRule() {
    CheckupFacts now = facts(boundaries().get(1));
    CheckupFacts before =
        new CheckupFacts(
            LocalDate.of(2024, 3, 31),
            "1",
            now.age(),
            now.measures(),
            false,
            false,
            false,
            false,
            false);
    assertNull(GuidanceRule.of(before).result());
    assertNull(MetabolicRule.of(before).result());
  }

  @Test
  void everyReasonNamesItsValueAndItsLimit() {
    Assessment<GuidanceLevel> level = GuidanceRule.of(facts(boundaries().get(1)));
    assertEquals("腹囲 85.0 (基準 85以上)", evidence(level, CriterionKind.WAIST));
    assertEquals(
        "収縮期 130 (基準 130以上)、拡張期 84 (基準 85以上)", evidence(level, CriterionKind.BLOOD_PRESSURE));
    assertEquals("空腹時中性脂肪 150 (基準 150以上)、HDL 40 (基準 40未満)", evidence(level, CriterionKind.LIPIDS));
    assertTrue(
        evidence(MetabolicRule.of(facts(boundaries().get(1))), CriterionKind.GLUCOSE)
            .contains("110以上"));
  }

  @ParameterizedTest
  @CsvSource({
    "1986-03-31,2026-03-31,40,40",
    "1986-04-01,2026-03-31,39,39",
    "1986-04-01,2026-04-01,40,40",
    "1987-03-31,2026-04-01,39,40",
    "1988-02-29,2026-02-28,37,38"
  })
  void theYearEndsOnThe31stOfMarch(LocalDate birth, LocalDate day, int onDay, int atYearEnd) {
    assertEquals(new CheckupAge(onDay, atYearEnd), CheckupAge.of(birth, day));
  }

  @Test
  void withoutABirthBeforeTheDayThereIsNoAge() {
    assertNull(CheckupAge.of(null, DAY));
    assertNull(CheckupAge.of(DAY.plusDays(1), DAY));
  }

  private static String evidence(Assessment<?> assessment, CriterionKind kind) {
    return assessment.criteria().stream()
        .filter(c -> c.kind() == kind)
        .findFirst()
        .orElseThrow()
        .evidence();
  }

  private static CriterionAnswer answer(Assessment<?> assessment, CriterionKind kind) {
    return assessment.criteria().stream()
        .filter(c -> c.kind() == kind)
        .findFirst()
        .orElseThrow()
        .answer();
  }

  private static CheckupFacts aged(CheckupFacts facts, CheckupAge age) {
    return new CheckupFacts(DAY, "1", age, facts.measures(), false, false, false, false, false);
  }

  private static CheckupFacts facts(Map<String, String> row) {
    Map<Measure, BigDecimal> measures = new EnumMap<>(Measure.class);
    COLUMNS.forEach(
        (column, measure) -> {
          if (!row.get(column).isEmpty()) {
            measures.put(measure, new BigDecimal(row.get(column)));
          }
        });
    int age = Integer.parseInt(row.get("age"));
    return new CheckupFacts(
        DAY,
        row.get("sex"),
        new CheckupAge(age, age),
        measures,
        yes(row.get("smoke")),
        yes(row.get("medbp")),
        yes(row.get("medglu")),
        yes(row.get("medlip")),
        false);
  }

  private static Boolean yes(String code) {
    return code.isEmpty() ? null : code.equals("1");
  }
}
