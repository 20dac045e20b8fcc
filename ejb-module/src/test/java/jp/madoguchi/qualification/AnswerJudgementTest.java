package jp.madoguchi.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.patient.InsuredPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All results of an answer, judged together. */
class AnswerJudgementTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 11, 24);

  /** Name, その他の氏名, kana, birth date and sex of two results, side by side; empty is not told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # name    | other    | kana       | birth      | sex | name     | other    | kana       | birth      | sex | two
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | 試験　太郎 |        | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | false
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | 試験 太郎 |         | ｼｹﾝ ﾀﾛｳ    | 1975-01-02 | 1   | true
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | 試験 太郎 |         | ｼｹﾝ ﾀﾛｳ    |            | 1   | false
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | 試験 太郎 |         | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 2   | true
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | 試験 太郎 |         | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 3   | false
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 |     | 試験 太郎 |         | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 2   | false
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | 試験 次郎 |         | ｼｹﾝ ｼﾞﾛｳ   | 1975-01-01 | 1   | true
          髙橋 太郎 |          | ﾀｶﾊｼ ﾀﾛｳ   | 1975-01-01 | 1   | 高橋 太郎 |         |            | 1975-01-01 | 1   | false
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | 試験 太朗 |         | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | false
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   | 試● 太郎  |         |            | 1975-01-01 | 1   | false
          試験 太郎 |          | ｼｹﾝ ﾀﾛｳ    | 1975-01-01 | 1   |           |         |            | 1975-01-01 | 1   | false
          TEST JOHN | 試験 太郎 |           | 1975-01-01 | 1   | 試験 太郎 |         |            | 1975-01-01 | 1   | false
          TEST JOHN |          |            | 1975-01-01 | 1   | 試験 太郎 |         |            | 1975-01-01 | 1   | true
          """)
  void whoTwoResultsMean(
      String name,
      String alias,
      String kana,
      LocalDate birth,
      String sex,
      String secondName,
      String secondAlias,
      String secondKana,
      LocalDate secondBirth,
      String secondSex,
      boolean two) {
    InsuredPerson one = new InsuredPerson(name, alias, kana, birth, sex);
    InsuredPerson other =
        new InsuredPerson(secondName, secondAlias, secondKana, secondBirth, secondSex);
    assertEquals(two, AnswerJudgement.contradict(one, other));
    assertEquals(two, AnswerJudgement.contradict(other, one), "whichever comes first");
  }

  /** Results by kind and 喪失日: i insurance, a 医療扶助. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # outcome               | results           | screen             | running | deciding
          VALID_DIFFERENT         | i                 | VALID_DIFFERENT    | [0]     | 0
          VALID_DIFFERENT         | i,i               | VALID_SEVERAL      | [0, 1]  | 0
          VALID_DIFFERENT         | i,a               | VALID_DIFFERENT    | [0]     | 0
          VALID_DIFFERENT         | a,i               | VALID_DIFFERENT    | [1]     | 1
          VALID_DIFFERENT         | a,i,i             | VALID_SEVERAL      | [1, 2]  | 1
          VALID_DIFFERENT         | a                 | VALID_DIFFERENT    | []      | 0
          VALID_DIFFERENT         | i2026-11-24,i     | VALID_DIFFERENT    | [1]     | 1
          VALID_DIFFERENT         | i2026-11-25,i     | VALID_SEVERAL      | [0, 1]  | 0
          INVALID                 | i2026-11-24       | INVALID            | []      | 0
          INVALID_NEW_EXISTS      | i2026-10-01,i     | INVALID_NEW_EXISTS | [1]     | 1
          INVALID_NEW_EXISTS      | i2026-10-01,i,i   | VALID_SEVERAL      | [1, 2]  | 1
          VALID_UNREGISTERED      | a                 | VALID_UNREGISTERED | []      | 0
          MULTIPLE                | i,i               | MULTIPLE           | [0, 1]  | 0
          """)
  void whatRunsAndWhatDecides(
      ResultScreen outcome, String results, ResultScreen screen, String running, int deciding) {
    List<ResultFacts> all =
        Arrays.stream(results.split(",")).map(AnswerJudgementTest::result).toList();
    AnswerJudgement judged = AnswerJudgement.of(all, VISIT);
    assertEquals(screen, judged.screen(outcome));
    assertEquals(running, judged.running().toString());
    assertSame(all.get(deciding), judged.deciding());
  }

  @Test
  void ofTwoPersonsNothingDecides() {
    Facts other = new Facts();
    other.birth = LocalDate.of(1961, 6, 16);
    AnswerJudgement judged =
        AnswerJudgement.of(List.of(new Facts().answer(), other.answer()), VISIT);
    assertNull(judged.deciding());
    assertEquals(ResultScreen.TWO_PERSONS, judged.screen(ResultScreen.VALID_DIFFERENT));
    assertEquals(ResultScreen.TWO_PERSONS, judged.screen(ResultScreen.INVALID_NEW_EXISTS));
    assertEquals(ResultScreen.PERSON_ERROR, judged.screen(ResultScreen.PERSON_ERROR));
  }

  @Test
  void whatHoldsNoResultIsEmpty() {
    AnswerJudgement judged = AnswerJudgement.of(List.of(), VISIT);
    assertNull(judged.deciding());
    assertEquals(ResultScreen.EMPTY_ANSWER, judged.screen(ResultScreen.VALID_DIFFERENT));
    assertEquals(ResultScreen.NOT_FOUND, judged.screen(ResultScreen.NOT_FOUND));
    // by number the loss may be told alone
    assertEquals(ResultScreen.INVALID_NEW_EXISTS, judged.screen(ResultScreen.INVALID_NEW_EXISTS));
    assertEquals(ResultScreen.INVALID, judged.screen(ResultScreen.INVALID));
  }

  private static ResultFacts result(String text) {
    Facts facts = new Facts();
    facts.medicalAid = text.startsWith("a");
    facts.lostOn = text.length() > 1 ? LocalDate.parse(text.substring(1)) : null;
    return facts.answer();
  }

  @ParameterizedTest
  @CsvSource({"19750000, 19750101, false", "19750100, 19750200, true", "19740000, 19750101, true"})
  void aPartOfABirthDateContradictsByWhatItTells(String one, String other, boolean two) {
    assertEquals(two, AnswerJudgement.contradict(born(one), born(other)));
    assertEquals(two, AnswerJudgement.contradict(born(other), born(one)), "whichever comes first");
  }

  private static InsuredPerson born(String told) {
    return new InsuredPerson(
        "試験 太郎",
        null,
        "ｼｹﾝ ﾀﾛｳ",
        null,
        jp.madoguchi.patient.BirthDate.read(told).orElseThrow(),
        "1");
  }
}
