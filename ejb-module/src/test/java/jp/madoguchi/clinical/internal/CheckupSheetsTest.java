package jp.madoguchi.clinical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.checkup.CheckupItems;
import jp.madoguchi.checkup.CheckupKey;
import jp.madoguchi.checkup.CheckupValue;
import jp.madoguchi.checkup.CriterionAnswer;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ResultMark;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckupSheetsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate DAY = LocalDate.of(2025, 6, 17);
  private static final LocalDate EARLIER = LocalDate.of(2023, 6, 20);

  private static final SheetSubject HE = new SheetSubject("1", LocalDate.of(1968, 4, 15));

  private record Value(
      LocalDate day,
      int exam,
      String code,
      String name,
      String type,
      String value,
      String unit,
      String words)
      implements CheckupValue {}

  private static Value number(LocalDate day, String code, String value, String unit) {
    return new Value(day, 0, code, "名称", "PQ", value, unit, null);
  }

  private static Value coded(LocalDate day, String code, String value, String words) {
    return new Value(day, 0, code, "名称", "CD", value, null, words);
  }

  private static CheckupSheet sheet(Value... values) {
    return CheckupSheets.sheet(List.of(values), Instant.EPOCH, HE, TODAY);
  }

  private static CheckupSheet.CheckupRow row(CheckupSheet sheet, String item) {
    return sheet.rows().stream().filter(r -> r.item().equals(item)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "3F070000002327101,3F070000002399901,true,methods of one item",
    "3F070000002327101,3F077000002327101,false,HDL and LDL share four characters",
    "3F015000002327101,3F015129902327101,false,fasting and casual triglycerides",
    "3D010000001927201,3D010129901927201,false,fasting and casual glucose",
    "3D010129901927201,3D010129902227101,true,casual glucose from two materials",
    "3D046000001906202,3D046000001999902,true,methods of HbA1c",
    "1A020000000191111,1A020000000190111,true,urine sugar by machine and by eye",
    "3A015000000106101,3A015000000406101,false,spot and 24 h urine",
    "3A015000000106101,3A015000000106128,false,albumin per litre and per creatinine",
    "3A015000002327101,3A015000000106101,false,albumin of serum and of urine",
    "9A755000000000001,9A751000000000001,true,systolic readings",
    "9A755000000000001,9A765000000000001,false,systolic and diastolic",
    "9N016160100000001,9N016160300000001,true,waist measured and told",
    "9N701000000000011,9N701167000000049,false,question and its drug names",
    "3C015000002327101,3C015161602399911,false,creatinine and why it was taken"
  })
  void mergesWhatIsOneLineOverTheYears(String one, String other, boolean same, String why) {
    String left = CheckupKey.of(one).group();
    String right = CheckupKey.of(other).group();
    if (same) {
      assertEquals(left, right, why);
    } else {
      assertNotEquals(left, right, why);
    }
  }

  @Test
  void twoItemsOfTheTableWithDifferentNamesAreNeverOneRowUnlessNamedSo() {
    for (CheckupItems.CheckupItem one : CheckupItems.all()) {
      for (CheckupItems.CheckupItem other : CheckupItems.all()) {
        CheckupKey key = CheckupKey.of(one.code());
        if (key.name() == null && key.group().equals(CheckupKey.of(other.code()).group())) {
          assertEquals(one.name(), other.name(), one.code() + " " + other.code());
          assertEquals(one.unit(), other.unit(), one.code() + " " + other.code());
        }
      }
    }
  }

  @Test
  void ofSeveralPressuresOfADayTheBestCounts() {
    CheckupSheet sheet =
        sheet(
            number(DAY, "9A751000000000001", "142", "mmHg"),
            number(DAY, "9A752000000000001", "128", "mmHg"),
            number(EARLIER, "9A755000000000001", "131", "mmHg"),
            number(EARLIER, "9A752000000000001", "150", "mmHg"),
            number(EARLIER, "9A751000000000001", "160", "mmHg"));
    assertEquals(1, sheet.rows().size());
    CheckupSheet.CheckupRow row = row(sheet, "収縮期血圧");
    assertEquals("血圧等", row.category());
    assertEquals(
        List.of(
            new Cell("128", JudgementLevel.NONE, "２回目"),
            new Cell("131", JudgementLevel.GUIDE, "その他")),
        row.cells());
  }

  @Test
  void aValueKeepsTheCodeItCameWithUnlessItIsOfSeveralOrConverted() {
    CheckupSheet sheet =
        sheet(
            number(DAY, "9N016160100000001", "85.0", "cm"),
            number(EARLIER, "3D045000001906202", "6.1", "%"),
            number(DAY, "3F070000002327101", "45", "mg/dl"),
            number(DAY, "3F070000002399901", "39", "mg/dl"));
    assertEquals("9N016160100000001", row(sheet, "腹囲").cells().get(0).code());
    assertNull(row(sheet, "HbA1c(NGSP値)").cells().get(1).code());
    assertNull(row(sheet, "HDLコレステロール").cells().get(0).code());
    assertFalse(row(sheet, "腹囲").isComputed());
  }

  @Test
  void aMeasuredWaistComesBeforeATold() {
    CheckupSheet sheet =
        sheet(
            number(DAY, "9N016160300000001", "80.0", "cm"),
            number(DAY, "9N016160100000001", "85.0", "cm"));
    assertEquals(List.of(new Cell("85.0", JudgementLevel.GUIDE, "実測")), row(sheet, "腹囲").cells());
  }

  @Test
  void twoResultsOfOneDayAreBothShown() {
    CheckupSheet sheet =
        CheckupSheets.sheet(
            List.of(
                number(DAY, "3F070000002327101", "45", "mg/dl"),
                new Value(DAY, 1, "3F070000002327101", "HDL", "PQ", "39", "mg/dl", null)),
            Instant.EPOCH,
            HE,
            TODAY);
    assertEquals(
        List.of(new Cell("45 / 39", JudgementLevel.GUIDE, null)), row(sheet, "HDLコレステロール").cells());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-31,9N736000000000011,2,いいえ",
    "2024-04-01,9N736000000000011,2,以前は吸っていたが、最近1ヶ月間は吸っていない",
    "2024-03-31,9N786000000000011,3,ほとんど飲まない(飲めない)",
    "2024-04-01,9N786000000000011,3,週3～4日",
    "2024-03-31,9N791000000000011,4,3合以上",
    "2024-04-01,9N791000000000011,4,3～5合未満",
    "2023-06-20,9N806000000000011,1,はい",
    "2025-06-17,9N501000000000011,1,基準該当",
    "2025-06-17,1A010000000191111,2,±",
    "2025-06-17,9E100166600000011,2,軽度",
    // a code without words is shown as received
    "2025-06-17,9N501000000000011,7,7",
    "2025-06-17,9ZZZZ000000000011,4,4"
  })
  void codedAnswersHaveTheWordsOfTheirTime(LocalDate day, String code, String value, String words) {
    assertEquals(words, sheet(coded(day, code, value, "")).rows().get(0).cells().get(0).text());
  }

  @Test
  void wordsAsReceivedWin() {
    CheckupSheet sheet = sheet(coded(DAY, "9N736000000000011", "1", "はい（届いた語）"));
    assertEquals("はい（届いた語）", row(sheet, "喫煙").cells().get(0).text());
  }

  @Proves("MI-06")
  @Test
  void anUnknownItemComesLastUnderItsReceivedName() {
    CheckupSheet sheet =
        sheet(
            new Value(DAY, 0, "5X999000002327101", "新しい検査", "PQ", "3", "ng/mL", null),
            number(DAY, "9N001000000000001", "170.0", "cm"));
    assertEquals(
        List.of("身長", "新しい検査"), sheet.rows().stream().map(CheckupSheet.CheckupRow::item).toList());
    assertEquals("その他", sheet.rows().get(1).category());
    assertEquals("ng/mL", sheet.rows().get(1).unit());
  }

  @Test
  void anotherUnitIsShownWithItsValue() {
    CheckupSheet sheet = sheet(number(DAY, "3D010000001927201", "7.1", "mmol/L"));
    assertEquals(
        List.of(new Cell("7.1 mmol/L", JudgementLevel.NONE, null, ResultMark.OTHER_UNIT)),
        row(sheet, "空腹時血糖").cells());
  }

  @Test
  void anOldHba1cIsConvertedAndSaysSo() {
    CheckupSheet sheet =
        sheet(
            number(LocalDate.of(2013, 3, 31), "3D045000001906202", "6.1", "%"),
            number(DAY, "3D046000001906202", "6.4", "%"));
    CheckupSheet.CheckupRow row = row(sheet, "HbA1c(NGSP値)");
    assertEquals("6.4", row.cells().get(0).text());
    assertEquals(new Cell("6.5", JudgementLevel.REFER, "JDS値 6.1 からの換算値"), row.cells().get(1));
  }

  @Proves({"MI-03", "MI-06", "SC-15"})
  @Test
  void fiveYearsOfARealAnswerStandSideBySide() {
    CheckupSheet sheet =
        CheckupSheets.sheet(CheckupLine.of("s", Samples.checkups()), Instant.EPOCH, HE, TODAY);
    assertEquals(
        List.of("2026-06-16", "2025-06-17", "2024-06-18", "2023-06-20", "2022-06-15"),
        sheet.dates().stream().map(LocalDate::toString).toList());
    CheckupSheet.CheckupRow systolic = row(sheet, "収縮期血圧");
    assertEquals("130", systolic.cells().get(3).text());
    assertEquals("２回目", systolic.cells().get(3).method());
    assertEquals(JudgementLevel.REFER, systolic.cells().get(1).level());
    // in 2024 the blood was not taken fasting: other rows, and an empty cell in the fasting one
    assertNull(row(sheet, "空腹時中性脂肪(トリグリセリド)").cells().get(2));
    assertEquals("210", row(sheet, "随時中性脂肪(トリグリセリド)").cells().get(2).text());
    assertEquals("軽度", row(sheet, "眼底検査（Wong-Mitchell分類）").cells().get(1).text());
    assertEquals("いいえ", row(sheet, "喫煙").cells().get(0).text());
    assertTrue(
        sheet.rows().indexOf(row(sheet, "身長")) < sheet.rows().indexOf(row(sheet, "HbA1c(NGSP値)")));
    assertTrue(sheet.rows().stream().noneMatch(r -> r.category().equals("その他")));
  }

  @ParameterizedTest
  @CsvSource({
    "9N011000000000001,kg/m2,10.0,10.0,BELOW_RANGE",
    "9N011000000000001,kg/m2,10.1,10.1,",
    "9N011000000000001,kg/m2,99.9,99.9,",
    "9N011000000000001,kg/m2,260,260,ABOVE_RANGE",
    "9N011000000000001,kg/m2,L,L,BELOW_RANGE",
    "9N011000000000001,kg/m2,Ｈ,Ｈ,ABOVE_RANGE",
    "9N011000000000001,kg/m2,-22,-22,BELOW_RANGE",
    "9N011000000000001,kg/m2,未実施,未実施,NOT_DONE",
    "9N011000000000001,kg/m2,測定不能,測定不能,NOT_MEASURABLE",
    "9N011000000000001,kg/m2,,'',WITHOUT_VALUE",
    "9N011000000000001,kg/m2,22..1,22..1,NO_NUMBER",
    "9N011000000000001,lb,22,22 lb,OTHER_UNIT",
    "5X999000002327101,ng/mL,3,3,UNKNOWN_ITEM"
  })
  void whatIsNoPlainValueHasItsMarkAndIsNotDrawn(
      String code, String unit, String value, String text, ResultMark mark) {
    Cell cell = sheet(number(DAY, code, value, unit)).rows().get(0).cells().get(0);
    assertEquals(text, cell.text());
    assertEquals(mark, cell.mark());
    assertEquals(mark == null, cell.number().isPresent());
  }

  @Test
  void aCodeOutsideOfItsListIsShownWithAMark() {
    Cell cell = sheet(coded(DAY, "9N736000000000011", "9", "")).rows().get(0).cells().get(0);
    assertEquals(new Cell("9", JudgementLevel.NONE, null, ResultMark.UNKNOWN_CODE), cell);
  }

  @Test
  void whatCameEmptyHidesNoValueThatIsThere() {
    CheckupSheet sheet =
        sheet(
            number(DAY, "9A755000000000001", "", "mmHg"),
            number(DAY, "9A751000000000001", "142", "mmHg"));
    assertEquals("142", row(sheet, "収縮期血圧").cells().get(0).text());
  }

  @Test
  void aDateThatCannotBeComesLastAndIsTheNewestOfNothing() {
    LocalDate tomorrow = TODAY.plusDays(1);
    LocalDate unborn = LocalDate.of(1968, 4, 14);
    CheckupSheet sheet =
        sheet(
            number(tomorrow, "9N011000000000001", "30.0", "kg/m2"),
            number(unborn, "9N011000000000001", "30.0", "kg/m2"),
            number(TODAY, "9N011000000000001", "22.0", "kg/m2"),
            number(DAY, "9N011000000000001", "21.0", "kg/m2"));
    assertEquals(List.of(TODAY, DAY, tomorrow, unborn), sheet.dates());
    assertEquals(Set.of(tomorrow, unborn), sheet.doubtful());
  }

  @Test
  void aTextOfAnyLengthIsKeptWhole() {
    String text = "所見".repeat(128);
    CheckupSheet sheet =
        sheet(new Value(DAY, 0, "9N511000000000049", "判定", "ST", text, null, null));
    assertEquals(text, sheet.rows().get(0).cells().get(0).text());
  }

  @Test
  void anItemWithoutNameIsCalledByItsCode() {
    CheckupSheet sheet = sheet(new Value(DAY, 0, "5X9", null, null, "3", null, null));
    assertEquals("5X9", sheet.rows().get(0).item());
    assertEquals(ReadingGroup.OTHER, sheet.rows().get(0).reading());
  }

  @Test
  void theStageStandsBelowTheEgfrAndSaysWhereItIsComputed() {
    LocalDate earlier = LocalDate.of(2022, 6, 15);
    CheckupSheet sheet =
        sheet(
            number(DAY, "3C015000002327101", "1.21", "mg/dl"),
            number(DAY, "8A065000002391901", "49.3", "ml/min/1.73m2"),
            number(EARLIER, "3C015000002327101", "0.80", "mg/dl"),
            number(earlier, "3C015000002399901", "0.80", "mg/dl"));
    assertEquals(
        List.of("血清クレアチニン", "eGFR", "GFR区分(CKD重症度分類)"),
        sheet.rows().stream().map(CheckupSheet.CheckupRow::item).toList());
    List<Cell> stages = sheet.rows().get(2).cells();
    assertEquals("G3a", stages.get(0).text());
    assertNull(stages.get(0).method());
    assertEquals(new Cell("G2", JudgementLevel.NONE, "院内の計算 eGFR 78.4"), stages.get(1));
    // not by the enzymatic method: the formula is not for it
    assertNull(stages.get(2));
  }

  @Test
  void ourOwnJudgementStandsBelowTheInsurersAndSaysThatItDiffers() {
    CheckupSheet sheet =
        sheet(
            coded(DAY, "9N501000000000011", "3", "非該当"),
            number(DAY, "9N016160100000001", "85.0", "cm"),
            number(DAY, "9A751000000000001", "130", "mmHg"),
            number(DAY, "3F015000002327101", "150", "mg/dl"));
    CheckupSheet.CheckupRow official = row(sheet, "メタボリックシンドローム判定");
    CheckupSheet.CheckupRow own = row(sheet, "メタボ判定(院内の計算・参考)");
    assertEquals("非該当", official.cells().get(0).text());
    assertEquals(new Cell("基準該当", JudgementLevel.NONE, "保険者の値と異なる"), own.cells().get(0));
    assertEquals(sheet.rows().indexOf(official) + 1, sheet.rows().indexOf(own));
    assertEquals(ReadingGroup.JUDGEMENTS, own.reading());
  }

  @Test
  void bloodTakenJustAfterAMealDecidesNothing() {
    Value eaten = coded(DAY, "9N141000000000011", "4", "３．５時間未満");
    Value casual = number(DAY, "3F015129902327101", "175", "mg/dl");
    Value waist = number(DAY, "9N016160100000001", "85.0", "cm");
    var with = sheet(waist, casual, eaten).conclusions().get(0).metabolic().criteria();
    var without = sheet(waist, casual).conclusions().get(0).metabolic().criteria();
    assertEquals(CriterionAnswer.UNKNOWN, with.get(2).answer());
    assertEquals(CriterionAnswer.YES, without.get(2).answer());
  }

  @Test
  void aValueOutOfRangeDecidesNothing() {
    var sheet = sheet(number(DAY, "9N016160100000001", "8.5", "cm"));
    assertEquals(
        CriterionAnswer.UNKNOWN, sheet.conclusions().get(0).metabolic().criteria().get(0).answer());
  }

  @Test
  void twoCheckupsOfOneDayHaveTheirOwnJudgements() {
    CheckupSheet sheet =
        sheet(
            number(DAY, "9N016160100000001", "84.9", "cm"),
            new Value(DAY, 1, "9N016160100000001", "腹囲", "PQ", "85.0", "cm", null));
    assertEquals(2, sheet.conclusions().size());
    assertEquals(List.of(0, 1), sheet.conclusions().stream().map(c -> c.exam()).toList());
  }
}
