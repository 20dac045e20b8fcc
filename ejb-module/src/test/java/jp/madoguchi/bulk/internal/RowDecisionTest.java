package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bulk.internal.RowDecision.AnsweredPerson;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.qualification.ResultFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §3.3: an answer beside 山﨑 太郎, 06139999 12-34 4260 01, 3割, 限度額 なし, born 1956-11-22. */
class RowDecisionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate BIRTH = LocalDate.of(1956, 11, 22);

  /**
   * What the answer says differently: {@code field=value} parted by blanks; {@code -} for nothing.
   */
  @ParameterizedTest(name = "{0} {1} {2} -> {3} {4}")
  @CsvSource({
    "1, 1, -,                             D0, ",
    "1, 1, insurerName=東京都国保,        D0, ",
    "1, 1, personalFamily=2,              D0, ",
    "1, 1, kana=ﾔﾏｻﾞｷ_ﾀﾛｳ,                D0, ",
    "1, 1, limit=A03,                     D1, ",
    "1, 1, limitUntil=2027-07-31,         D1, ",
    "1, 1, limitLongTerm=2026-10-01,      D1, ",
    "1, 1, limitsChanged=1,               D1, limits",
    "1, 1, elderly=020,                   D2, ",
    "1, 1, elderly=020 limit=A03,         D2, ",
    "1, 1, elderly=020 name=山●太郎,      D2, ",
    "1, 1, insurer=01130012,              D3, ",
    "1, 1, symbol=56-78,                  D3, ",
    "1, 1, number=4261,                   D3, ",
    "1, 1, branch=02,                     D3, ",
    "1, 1, insurer=01130012 elderly=020,  D3, ",
    "1, 3, -,                             D3, ",
    "1, 2, -,                             D4, ",
    "1, 2, insurer=01130012,              D4, ",
    "1, 4, nothing=1,                     D5, ",
    "1, 5, nothing=1,                     D6, ",
    "1, 1, name=山崎太郎,                 D7, ",
    "1, 1, name=山●太郎,                  D7, ",
    "1, 1, name=山﨑花子,                 D7, ",
    "1, 1, kana=ﾔﾏｻｷ_ﾀﾛｳ,                 D7, ",
    "1, 1, address=東京都千代田区2-2,     D7, ",
    "2, , nothing=1,                      D8, ",
    "2, 1, -,                             D8, ",
    "1, , -,                              D8, code",
    "1, 7, -,                             D8, code",
    "1, 1, name=山﨑花子 kana=ﾔﾏｻﾞｷ_ﾊﾅｺ,  OTHER_PERSON, name",
    "1, 4, name=山﨑花子 kana=ﾔﾏｻﾞｷ_ﾊﾅｺ,  OTHER_PERSON, name",
    "1, 1, elderly=020 sex=2,             OTHER_PERSON, name",
    "1, 1, birth=1956-11-23,              OTHER_PERSON, birth",
    "1, 2, birth=1956-11-23,              OTHER_PERSON, birth",
    "1, 3, birth=1956-11-23,              OTHER_PERSON, birth",
    "1, 6, -,                             D9, ",
  })
  void classOfAnAnswer(
      String status, String validity, String changes, String differenceClass, String reason) {
    AnsweredPerson answer = answer(status, validity, changes);
    RowDecision decision = RowDecision.of(patient(), true, answer, DAY);
    assertEquals(differenceClass, decision.differenceClass().name());
    assertEquals(reason, decision.reason());
  }

  @Test
  void anAnswerThatEchoesOtherNumbersIsNobodysWhateverItSays() {
    RowDecision decision = RowDecision.of(patient(), false, answer("1", "1", "-"), DAY);
    assertEquals("D8 key", decision.differenceClass() + " " + decision.reason());
  }

  @Test
  void anAnswerAboutNobodyOnFileIsKeptAsAnError() {
    RowDecision decision = RowDecision.of(null, true, answer("1", "1", "-"), DAY);
    assertEquals("D8 unknown", decision.differenceClass() + " " + decision.reason());
  }

  @Test
  void whereTheFileHasNoInsuranceAnAnsweredOneIsNew() {
    PatientView bare =
        new PatientView(new PatientNumber("1"), "山﨑 太郎", "ヤマザキ タロウ", BIRTH, "1", null, null, null);
    RowDecision decision = RowDecision.of(bare, true, answer("1", "1", "-"), DAY);
    assertEquals("D3", decision.differenceClass().name());
  }

  @Test
  void theRunningInsuranceIsComparedAlsoBesideALostOneAndMedicalAid() {
    ResultFacts same = facts("-");
    ResultFacts lost = facts("insurer=01130012 lost=2026-10-01");
    ResultFacts aid = facts("insurer=12131112 aid=1");
    AnsweredPerson answer = new AnsweredPerson("1", "1", List.of(lost, aid, same), false);
    assertEquals("D0", RowDecision.of(patient(), true, answer, DAY).differenceClass().name());
  }

  private static PatientView patient() {
    return new PatientView(
        new PatientNumber("00012345"),
        "山﨑 太郎",
        "ヤマザキ タロウ",
        BIRTH,
        "1",
        "100-0001",
        "東京都千代田区1-1",
        new InsuranceView(
            "06139999",
            "12-34",
            "4260",
            "01",
            null,
            null,
            null,
            "030",
            null,
            null,
            null,
            null,
            null));
  }

  private static AnsweredPerson answer(String status, String validity, String changes) {
    List<ResultFacts> facts = new ArrayList<>();
    if (!changes.equals("nothing=1")) {
      facts.add(facts(changes));
    }
    return new AnsweredPerson(status, validity, facts, changes.contains("limitsChanged"));
  }

  private static ResultFacts facts(String changes) {
    Changes with = new Changes(changes);
    return new ResultFacts(
        "01",
        with.text("aid", null) != null,
        with.text("insurer", "06139999"),
        with.text("symbol", "１２－３４"),
        with.text("number", "4260"),
        with.text("branch", "01"),
        with.text("personalFamily", null),
        with.text("name", "山﨑　太郎"),
        null,
        with.text("kana", "ﾔﾏｻﾞｷ ﾀﾛｳ"),
        with.text("sex", null),
        with.date("birth", BIRTH),
        null,
        with.text("address", null),
        null,
        with.date("lost", null),
        null,
        null,
        null,
        with.text("insurerName", null),
        null,
        Ratio.orNull(with.text("elderly", null)),
        null,
        null,
        with.text("limit", null),
        null,
        with.date("limitUntil", null),
        with.date("limitLongTerm", null),
        null,
        null,
        null,
        null);
  }

  private record Changes(String text) {
    String text(String field, String otherwise) {
      for (String change : text.split(" ")) {
        if (change.startsWith(field + "=")) {
          return change.substring(field.length() + 1).replace('_', ' ');
        }
      }
      return otherwise;
    }

    LocalDate date(String field, LocalDate otherwise) {
      String value = text(field, null);
      return value == null ? otherwise : LocalDate.parse(value);
    }
  }

  /** A twin's result, a stranger's, or one of two that does not fit: nothing of it is compared. */
  @Test
  void oneQualificationOfAnotherPersonSpoilsTheAnswer() {
    AnsweredPerson answer =
        new AnsweredPerson(
            "1", "1", List.of(facts("elderly=020"), facts("lost=2026-10-01 sex=2")), false);
    RowDecision decision = RowDecision.of(patient(), true, answer, DAY);
    assertEquals("OTHER_PERSON", decision.differenceClass().name());
    assertEquals(List.of(), decision.lines(), "no value of another person stands beside a patient");
    assertFalse(decision.differenceClass().takeable());
  }

  @Test
  void twoInsurancesThatRunAreAPersonsToDecide() {
    AnsweredPerson answer =
        new AnsweredPerson("1", "1", List.of(facts("-"), facts("insurer=01130012")), false);
    RowDecision decision = RowDecision.of(patient(), true, answer, DAY);
    assertEquals("D6 several", decision.differenceClass() + " " + decision.reason());
  }
}
