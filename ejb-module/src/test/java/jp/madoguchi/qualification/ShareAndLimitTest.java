package jp.madoguchi.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.patient.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 負担割合要確認 by the 限度額適用区分 of the same answer. */
class ShareAndLimitTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 11, 24);
  private static final LocalDate KNOWN_UNTIL = LocalDate.of(2027, 7, 31);

  @ParameterizedTest
  @CsvSource({
    // class, contradicts 1割, 2割, 3割
    "A01, true, false, false",
    "A05, true, false, false",
    "A06, true, false, false",
    "B01, true, true, false",
    "B02, true, true, false",
    "B03, true, true, false",
    "B04, false, false, true",
    "B05, false, false, true",
    "B06, false, false, true",
    "B07, false, false, true",
    "B08, false, false, true",
    "B09, true, false, true",
    "B10, false, true, true",
    "Z99, false, false, false",
  })
  void eachClassBesideEachShare(String limit, boolean one, boolean two, boolean three) {
    assertEquals(
        List.of(one, two, three),
        List.of(contradict(limit, 1), contradict(limit, 2), contradict(limit, 3)));
  }

  @ParameterizedTest
  @CsvSource({
    ", , true",
    "2026-11-24, 2026-11-24, true",
    "2026-11-25, , false",
    ", 2026-11-23, false",
  })
  void aClassCountsOnlyWhileItRuns(LocalDate from, LocalDate until, boolean said) {
    Facts facts = facts("B02", 2);
    facts.limitFrom = from;
    facts.limitUntil = until;
    assertEquals(said, ShareAndLimit.contradict(facts.answer(), VISIT, KNOWN_UNTIL));
  }

  @Test
  void afterTheLastDayOfTheClassesNothingIsSaid() {
    ResultFacts answer = facts("B02", 2).answer();
    assertEquals(true, ShareAndLimit.contradict(answer, KNOWN_UNTIL, KNOWN_UNTIL));
    assertEquals(false, ShareAndLimit.contradict(answer, KNOWN_UNTIL.plusDays(1), KNOWN_UNTIL));
  }

  @Test
  void anAnswerWithOnlyOneOfTheTwoSaysNothing() {
    Facts noShare = new Facts();
    noShare.limit = "B02";
    assertEquals(false, ShareAndLimit.contradict(noShare.answer(), VISIT, KNOWN_UNTIL));
    assertEquals(false, ShareAndLimit.contradict(facts(null, 2).answer(), VISIT, KNOWN_UNTIL));
  }

  private static boolean contradict(String limit, int tenths) {
    return ShareAndLimit.contradict(facts(limit, tenths).answer(), VISIT, KNOWN_UNTIL);
  }

  private static Facts facts(String limit, int tenths) {
    Facts facts = new Facts();
    facts.limit = limit;
    facts.elderlyRatio = Ratio.tenths(tenths);
    return facts;
  }
}
