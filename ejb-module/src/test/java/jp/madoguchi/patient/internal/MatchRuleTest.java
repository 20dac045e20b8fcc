package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.patient.Matching.Wanted;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.SymbolNumber;
import org.junit.jupiter.api.Test;

/** R8 患者照合: 照会番号 → 記号番号枝番+生年月日 → カナ+生年月日+性別; unique only. */
class MatchRuleTest {
  private static final LocalDate BIRTH = LocalDate.of(2001, 3, 27);

  @Test
  void theReferenceNumberComesFirst() {
    MatchRule rule = new MatchRule(wanted("7", "01", "ｼｹﾝ ﾀﾛｳ", "1"));
    consider(rule, patient("5", "シケン タロウ", "1", "01"));
    consider(rule, patient("7", "シケン ジロウ", "1", null));
    assertEquals("7", rule.certain().number().value());
  }

  @Test
  void aReferenceNumberOfSomebodyBornOnAnotherDayProvesNothing() {
    MatchRule rule = new MatchRule(wanted("7", "01", "ｼｹﾝ ﾀﾛｳ", "1"));
    PatientView other = patient("7", "シケン タロウ", "1", null);
    rule.consider(
        new PatientView(other.number(), "x", "シケン タロウ", BIRTH.plusDays(1), "1", null, null, null),
        null);
    assertNull(rule.certain());
  }

  @Test
  void theInsuredNumberFindsWhomTheNameWouldNot() {
    MatchRule rule = new MatchRule(wanted(null, "01", "ｺﾝｲﾝ ﾊﾅｺ", "2"));
    consider(rule, patient("5", "シケン ハナコ", "2", "01"));
    assertEquals("5", rule.certain().number().value());
  }

  @Test
  void aTwinOnFileIsNotTheOtherTwin() {
    // 双子: 同じカナ・生年月日・性別、枝番だけが違う
    MatchRule rule = new MatchRule(wanted(null, "03", "ｼｹﾝ ﾀﾛｳ", "1"));
    consider(rule, patient("5", "シケン タロウ", "1", "02"));
    assertNull(rule.certain());
    assertEquals(1, rule.candidates().size());
  }

  @Test
  void bothTwinsOnFileAreToldApartByTheirBranch() {
    MatchRule rule = new MatchRule(wanted(null, "03", "ｼｹﾝ ﾀﾛｳ", "1"));
    consider(rule, patient("5", "シケン タロウ", "1", "02"));
    consider(rule, patient("6", "シケン タロウ", "1", "03"));
    assertEquals("6", rule.certain().number().value());
  }

  @Test
  void noBranchIsNotTheBranchAsked() {
    MatchRule rule = new MatchRule(wanted(null, "03", "ﾍﾞﾂﾒｲ ﾊﾅｺ", "1"));
    consider(rule, patient("5", "シケン タロウ", "1", null));
    assertNull(rule.certain());
    assertEquals("5", rule.candidates().get(0).patient().number().value());
  }

  @Test
  void kanaBirthAndSexServeWhenTheInsuranceIsNew() {
    MatchRule rule = new MatchRule(wanted(null, "01", "ｼｹﾝ ﾀﾛｳ", "1"));
    rule.consider(patient("5", "シケン タロウ", "1", null), null);
    assertEquals("5", rule.certain().number().value());
  }

  @Test
  void twoOfTheSameNameAreForTheClerk() {
    MatchRule rule = new MatchRule(wanted(null, null, "ｼｹﾝ ﾀﾛｳ", "1"));
    rule.consider(patient("5", "シケン タロウ", "1", null), null);
    rule.consider(patient("6", "シケン タロウ", "1", null), null);
    assertNull(rule.certain());
    assertEquals(2, rule.candidates().size());
  }

  @Test
  void anotherSexIsAnotherPerson() {
    MatchRule rule = new MatchRule(wanted(null, null, "ｼｹﾝ ｶｵﾙ", "2"));
    rule.consider(patient("5", "シケン カオル", "1", null), null);
    assertNull(rule.certain());
    assertTrue(rule.candidates().size() == 1);
  }

  private static void consider(MatchRule rule, PatientView patient) {
    rule.consider(patient, patient.insurance());
  }

  private static Wanted wanted(String reference, String branch, String kana, String sex) {
    return new Wanted(
        reference,
        "06990014",
        new SymbolNumber("12-34", "4260"),
        branch,
        BIRTH,
        new KanaName(kana),
        sex);
  }

  private static PatientView patient(String number, String kana, String sex, String branch) {
    InsuranceView insurance =
        new InsuranceView(
            "06990014",
            "１２－３４",
            "04260",
            branch,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new PatientView(
        new PatientNumber(number), "試験 太郎", kana, BIRTH, sex, null, null, insurance);
  }
}
