package jp.madoguchi.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §4.5 Result × action; the visit is on 2026-11-22. */
class DeskActionTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 11, 22);

  @ParameterizedTest(name = "{0}, by card {1}, from {2}, lost {3}, certificate until {4}: {5}")
  @CsvSource({
    "VALID_SAME, true, 2019-10-01, , , VALID",
    "VALID_SAME, true, 2026-11-22, , , VALID",
    "VALID_SAME, true, 2026-11-23, , , VALID_LATER",
    "VALID_SAME, true, 2019-10-01, , 2026-11-21, CERTIFICATE_ENDED",
    "VALID_SAME, true, 2019-10-01, , 2026-11-22, VALID",
    "INVALID, true, 2019-10-01, 2026-11-22, , LOST_ON",
    "INVALID, true, 2019-10-01, 2026-11-23, , LOST_LATER",
    "INVALID, true, 2019-10-01, , , LOST",
    "INVALID_NEW_EXISTS, false, 2019-10-01, , , NEW_QUALIFICATION",
    "NOT_FOUND, false, , , , NOT_FOUND_BY_NUMBER",
    "NOT_FOUND, true, , , , NOT_FOUND_BY_CARD",
    "MULTIPLE, false, , , , MULTIPLE",
    "VALID_UNREGISTERED, true, , , , AID_UNREGISTERED",
    "VALID_ELIGIBILITY_ONLY, true, 2019-10-01, , , ELIGIBILITY_ONLY",
    "MULTIPLE, true, , , , MULTIPLE_BY_CARD",
    "INVALID_NEW_EXISTS, false, 2019-10-01, 2026-11-01, , NEW_NOT_IN_ANSWER",
  })
  void sentences(
      ResultScreen screen,
      boolean byCard,
      LocalDate from,
      LocalDate lost,
      LocalDate until,
      DeskSentence sentence) {
    Facts facts = new Facts();
    facts.from = from;
    facts.lostOn = lost;
    facts.validUntil = until;
    assertEquals(
        sentence, DeskAction.of(screen, byCard, facts.answer(), List.of(), VISIT).sentence());
  }

  /** 資格喪失事由: who gets 生活保護 has no new insurance to be asked for. */
  @Test
  void whoGetsPublicAssistanceIsAskedForTheTicket() {
    Facts facts = new Facts();
    facts.lostOn = VISIT;
    facts.reasonOfLoss = "02";
    assertEquals(
        DeskSentence.LOST_TO_AID,
        DeskAction.of(ResultScreen.INVALID, true, facts.answer(), List.of(), VISIT).sentence());
  }

  @Test
  void aLossToPublicAssistanceThatIsStillToComeIsStillToCome() {
    Facts facts = new Facts();
    facts.lostOn = VISIT.plusDays(1);
    facts.reasonOfLoss = "02";
    assertEquals(
        DeskSentence.LOST_LATER,
        DeskAction.of(ResultScreen.INVALID, true, facts.answer(), List.of(), VISIT).sentence());
  }

  @Test
  void aDeathIsOneAlsoWithoutADayAndWhateverElseTheAnswerSays() {
    Facts facts = new Facts();
    facts.reasonOfLoss = "01";
    for (ResultScreen screen :
        List.of(
            ResultScreen.INVALID,
            ResultScreen.INVALID_NEW_EXISTS,
            ResultScreen.VALID_SAME,
            ResultScreen.VALID_SEVERAL,
            ResultScreen.VALID_ELIGIBILITY_ONLY)) {
      assertEquals(
          DeskSentence.DECEASED,
          DeskAction.of(screen, true, facts.answer(), List.of(), VISIT).sentence());
    }
  }

  @Test
  void deathGoesBeforeEverything() {
    Facts facts = new Facts();
    facts.lostOn = VISIT;
    facts.reasonOfLoss = "01";
    Headline headline = DeskAction.of(ResultScreen.INVALID, true, facts.answer(), List.of(), VISIT);
    assertEquals(DeskSentence.DECEASED, headline.sentence());
  }
}
