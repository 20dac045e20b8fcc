package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.reception.AttachmentCheck;
import jp.madoguchi.reception.AttachmentCheck.Attachability;
import jp.madoguchi.reception.AttachmentCheck.BothSides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose an answer may be: birth date, sex, name, kana and the numbers, agreeing or not. */
class AttachingRuleTest {
  private static final PatientView PATIENT =
      new PatientView(
          new PatientNumber("000100"),
          "試験　太郎",
          "シケン　タロウ",
          LocalDate.of(1968, 4, 15),
          "1",
          null,
          null,
          new InsuranceView(
              "06990014", "12", "345", "01", null, null, null, null, null, null, null, null, null));

  @ParameterizedTest(name = "born {0}, sex {1}, {2} {3}, branch {4}: {5}")
  @CsvSource({
    "1968-04-15, 1, 試験 太郎, ｼｹﾝ ﾀﾛｳ, 01, ONE_PERSON",
    // the numbers decide nothing where the person agrees: a new insurance
    "1968-04-15, 1, 試験 太郎, ｼｹﾝ ﾀﾛｳ, 02, ONE_PERSON",
    "1968-04-15, 1, 架空 太郎, ｼｹﾝ ﾀﾛｳ, 01, ONE_PERSON",
    "1968-04-15, 1, 試験 太郎, ｶｸｳ ﾀﾛｳ, 01, ONE_PERSON",
    "1968-04-15, 3, 試験 太郎, ｼｹﾝ ﾀﾛｳ, 01, ONE_PERSON",
    "1968-04-15,  , 試験 太郎, ｼｹﾝ ﾀﾛｳ, 01, ONE_PERSON",
    "1968-04-15, 1, 試験 太郎, , 01, ONE_PERSON",
    "1968-04-15, 1, , ｼｹﾝ ﾀﾛｳ, 01, ONE_PERSON",
    // a twin: the same day, another name
    "1968-04-15, 1, 試験 次郎, ｼｹﾝ ｼﾞﾛｳ, 02, LEAD_WITH_REASON",
    "1968-04-15, 1, 架空 太郎, ｶｸｳ ﾀﾛｳ, 01, LEAD_WITH_REASON",
    "1968-04-15, 2, 試験 太郎, ｼｹﾝ ﾀﾛｳ, 01, LEAD_WITH_REASON",
    "1968-04-15, 2, 架空 花子, ｶｸｳ ﾊﾅｺ, 01, LEAD_WITH_REASON",
    "1968-04-15, 1, , , 01, LEAD_WITH_REASON",
    // a part of the birth date alone: by the numbers, by a lead
    ", 1, 試験 太郎, ｼｹﾝ ﾀﾛｳ, 01, LEAD_WITH_REASON",
    ", 1, 試験 太郎, ｼｹﾝ ﾀﾛｳ, 02, BIRTH_DATE_UNKNOWN",
    ", 1, 試験 太郎, ｼｹﾝ ﾀﾛｳ, , BIRTH_DATE_UNKNOWN",
    // then nothing else may differ: the numbers are the family's
    ", 1, 試験 次郎, ｼｹﾝ ｼﾞﾛｳ, 01, BIRTH_DATE_UNKNOWN",
    ", 2, 試験 太郎, ｼｹﾝ ﾀﾛｳ, 01, BIRTH_DATE_UNKNOWN",
    // whatever else agrees
    "1968-04-16, 1, 試験 太郎, ｼｹﾝ ﾀﾛｳ, 01, OTHER_BIRTH_DATE",
    "1968-04-16, 2, 架空 花子, ｶｸｳ ﾊﾅｺ, 02, OTHER_BIRTH_DATE",
  })
  void whoeverAgreesIsOnePersonAndWhoeverDoesNotIsNot(
      LocalDate birth, String sex, String name, String kana, String branch, Attachability verdict) {
    AttachmentCheck check = check(facts(birth, sex, name, kana, branch, false));
    assertEquals(verdict, check.verdict());
    assertEquals(verdict == Attachability.ONE_PERSON, check.differences().isEmpty());
  }

  @Test
  void bothSidesOfEachDifferenceAreSaid() {
    AttachmentCheck check =
        check(facts(LocalDate.of(1968, 4, 16), "2", "架空 花子", "ｼｹﾝ ﾀﾛｳ", "01", false));
    assertEquals(
        List.of(ComparedField.NAME, ComparedField.BIRTH_DATE, ComparedField.SEX),
        check.differences().stream().map(BothSides::field).toList());
    BothSides birth = check.differences().get(1);
    assertEquals("1968-04-15", birth.onFile());
    assertEquals("1968-04-16", birth.answered());
    assertFalse(check.toString().contains("1968"), check.toString());
  }

  @Test
  void everyResultOfTheAnswerHasToNameThePerson() {
    ResultFacts own = facts(PATIENT.birthDate(), "1", "試験 太郎", "ｼｹﾝ ﾀﾛｳ", "01", false);
    ResultFacts aid = facts(PATIENT.birthDate(), "1", "試験 太郎", "ｼｹﾝ ﾀﾛｳ", "", true);
    ResultFacts twin = facts(PATIENT.birthDate(), "1", "試験 次郎", "ｼｹﾝ ｼﾞﾛｳ", "", true);
    ResultFacts stranger = facts(LocalDate.of(2001, 1, 1), "2", "架空", "ｶｸｳ", "", true);
    assertEquals(Attachability.ONE_PERSON, check(own, aid).verdict());
    assertEquals(Attachability.SEVERAL_PERSONS, check(own, twin).verdict());
    assertEquals(Attachability.SEVERAL_PERSONS, check(stranger, own).verdict());
    assertEquals(Attachability.ONE_PERSON, check().verdict(), "nothing that could contradict");
    ResultFacts silent = facts((LocalDate) null, null, null, null, "", true);
    assertEquals(Attachability.ONE_PERSON, check(own, silent).verdict(), "nor does silence");
    ResultFacts namesake = facts((LocalDate) null, null, "試験 次郎", "ｼｹﾝ ｼﾞﾛｳ", "", true);
    assertEquals(Attachability.SEVERAL_PERSONS, check(own, namesake).verdict());
  }

  /** What is told of a birth date has to fit; what is not told is made up for by the numbers. */
  @ParameterizedTest(name = "on file {0}, told {1}, {2}, branch {3}: {4}")
  @CsvSource({
    "19680415, 19680000, 試験 太郎, 01, LEAD_WITH_REASON",
    "19680415, 19680400, 試験 太郎, 01, LEAD_WITH_REASON",
    "19680415, 19680400, 試験 太郎, 02, BIRTH_DATE_UNKNOWN",
    "19680415, 19680500, 試験 太郎, 01, OTHER_BIRTH_DATE",
    "19680415, 19670000, 試験 太郎, 01, OTHER_BIRTH_DATE",
    "19680000, 19680415, 試験 太郎, 01, LEAD_WITH_REASON",
    "19680000, 19680415, 試験 太郎, 02, LEAD_WITH_REASON",
    "19680000, 19690415, 試験 太郎, 01, OTHER_BIRTH_DATE",
    // filed as it was received: the same person at the next visit, also with a new insurance
    "19680000, 19680000, 試験 太郎, 02, ONE_PERSON",
    "19680000, 19680000, 架空 次郎, 01, BIRTH_DATE_UNKNOWN",
    "19680000, 19680000, 架空 次郎, 02, BIRTH_DATE_UNKNOWN",
  })
  void aPartOfABirthDateHasToFit(
      String onFile, String told, String name, String branch, Attachability verdict) {
    BirthDate filed = BirthDate.read(onFile).orElseThrow();
    PatientView patient =
        new PatientView(
            PATIENT.number(),
            PATIENT.name(),
            PATIENT.nameKana(),
            filed.first(),
            PATIENT.sex(),
            null,
            null,
            PATIENT.insurance(),
            filed);
    ResultFacts result = facts(BirthDate.read(told).orElseThrow(), "1", name, null, branch, false);
    assertEquals(verdict, AttachingRule.of(patient, List.of(result)).verdict());
  }

  private static AttachmentCheck check(ResultFacts... results) {
    return AttachingRule.of(PATIENT, Arrays.asList(results));
  }

  private static ResultFacts facts(
      LocalDate birth, String sex, String name, String kana, String branch, boolean aid) {
    return facts(BirthDate.of(birth), sex, name, kana, branch, aid);
  }

  private static ResultFacts facts(
      BirthDate birth, String sex, String name, String kana, String branch, boolean aid) {
    return new ResultFacts(
        null,
        aid,
        "06990014",
        "１２",
        "345",
        branch,
        null,
        name,
        null,
        kana,
        sex,
        birth == null ? null : birth.whole().orElse(null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        birth);
  }
}
