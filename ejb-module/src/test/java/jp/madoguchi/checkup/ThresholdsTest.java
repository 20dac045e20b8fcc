package jp.madoguchi.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    // code, sex, unit, below, guide, refer
    "9A755000000000001,1,mmHg,129,130,140",
    "9A752000000000001,1,mmHg,129,130,140",
    "9A751000000000001,1,mmHg,129,130,140",
    "9A765000000000001,1,mmHg,84,85,90",
    "9A762000000000001,1,mmHg,84,85,90",
    "9A761000000000001,1,mmHg,84,85,90",
    "3F015000002327101,1,mg/dl,149,150,300",
    "3F015129902327101,1,mg/dl,174,175,300",
    "3F077000002327101,1,mg/dl,119,120,140",
    "3F069000002391901,1,mg/dl,149,150,170",
    "3D010000001927201,1,mg/dl,99,100,126",
    "3D010129902227101,1,mg/dl,99,100,126",
    "3D046000001920402,1,%,5.5,5.6,6.5",
    "3B035000002327201,1,U/l,30,31,51",
    "3B045000002327201,1,U/l,30,31,51",
    "3B090000002327101,1,U/l,50,51,101",
    "8A065000002391901,1,ml/min/1.73m2,60,59.9,44.9",
    "2A030000001930101,1,g/dl,13.1,13.0,12.0",
    "2A030000001930101,2,g/dl,12.1,12.0,11.0",
    "1A010000000191111,1,,1,2,3"
  })
  void marksFromTheBoundaryOn(
      String code, String sex, String unit, String below, String guide, String refer) {
    assertEquals(JudgementLevel.NONE, Thresholds.level(code, below, unit, sex, TODAY));
    assertEquals(JudgementLevel.GUIDE, Thresholds.level(code, guide, unit, sex, TODAY));
    assertEquals(JudgementLevel.REFER, Thresholds.level(code, refer, unit, sex, TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "3F070000002327101,1,mg/dl,40,NONE",
    "3F070000002327101,1,mg/dl,39,GUIDE",
    "3F070000002327101,1,mg/dl,10,GUIDE",
    "8A065000002391901,1,ml/min/1.73m2,45,GUIDE",
    "9N016160100000001,1,cm,84.9,NONE",
    "9N016160100000001,1,cm,85.0,GUIDE",
    "9N016160100000001,2,cm,85.0,NONE",
    "9N016160100000001,2,cm,89.9,NONE",
    "9N016160100000001,2,cm,90.0,GUIDE",
    "9N021000000000001,2,cm2,99.9,NONE",
    "9N021000000000001,2,cm2,100,GUIDE",
    "9N011000000000001,1,kg/m2,24.9,NONE",
    "9N011000000000001,1,kg/m2,25.0,GUIDE",
    // only one step: never 受診勧奨
    "9N011000000000001,1,kg/m2,60,GUIDE",
    // no threshold: creatinine goes by eGFR, urine sugar has none
    "3C015000002327101,1,mg/dl,9.99,NONE",
    "1A020000000191111,1,,5,NONE",
    // the albumin of urine shares its analyte with that of serum and has no row
    "3A015000000106101,1,mg/L,500,NONE"
  })
  void knowsOneSidedAndMissingThresholds(
      String code, String sex, String unit, String value, JudgementLevel level) {
    assertEquals(level, Thresholds.level(code, value, unit, sex, TODAY));
  }

  @Test
  void anUnknownSexMarksNothingThatDependsOnIt() {
    assertEquals(
        JudgementLevel.NONE, Thresholds.level("2A030000001930101", "5.0", "g/dl", "3", TODAY));
    assertEquals(
        JudgementLevel.NONE, Thresholds.level("2A030000001930101", "5.0", "g/dl", null, TODAY));
    assertEquals(
        JudgementLevel.REFER, Thresholds.level("3D046000001920402", "9.0", "%", null, TODAY));
  }

  @Test
  void anotherUnitOrATextIsNotJudged() {
    assertEquals(
        JudgementLevel.NONE, Thresholds.level("3D010000001927201", "7.0", "mmol/L", "1", TODAY));
    assertEquals(
        JudgementLevel.NONE, Thresholds.level("3D010000001927201", "H", "mg/dl", "1", TODAY));
    assertEquals(
        JudgementLevel.NONE, Thresholds.level("3D010000001927201", null, "mg/dl", "1", TODAY));
    assertEquals(
        JudgementLevel.REFER, Thresholds.level("3D010000001927201", "１３０", "mg/dL", "1", TODAY));
  }

  @Test
  void aRowHoldsFromItsDayOn() {
    String code = "3D046000001920402";
    assertEquals(
        JudgementLevel.NONE, Thresholds.level(code, "9", "%", "1", LocalDate.of(2024, 3, 31)));
    assertEquals(
        JudgementLevel.REFER, Thresholds.level(code, "9", "%", "1", LocalDate.of(2024, 4, 1)));
  }
}
