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
    "VALID_SAME, true, 2019-10-01, , , rec.valid",
    "VALID_SAME, true, 2026-11-22, , , rec.valid",
    "VALID_SAME, true, 2026-11-23, , , rec.valid.future",
    "VALID_SAME, true, 2019-10-01, , 2026-11-21, rec.valid.certificate",
    "VALID_SAME, true, 2019-10-01, , 2026-11-22, rec.valid",
    "INVALID, true, 2019-10-01, 2026-11-22, , rec.lost.on",
    "INVALID, true, 2019-10-01, 2026-11-23, , rec.lost.later",
    "INVALID, true, 2019-10-01, , , rec.lost",
    "INVALID_NEW_EXISTS, false, 2019-10-01, , , rec.new",
    "NOT_FOUND, false, , , , rec.none",
    "NOT_FOUND, true, , , , rec.none.card",
    "MULTIPLE, false, , , , rec.multi",
    "VALID_UNREGISTERED, true, , , , rec.unregistered",
    "VALID_ELIGIBILITY_ONLY, true, 2019-10-01, , , rec.grace",
  })
  void sentences(
      ResultScreen screen,
      boolean byCard,
      LocalDate from,
      LocalDate lost,
      LocalDate until,
      String key) {
    Facts facts = new Facts();
    facts.from = from;
    facts.lostOn = lost;
    facts.validUntil = until;
    assertEquals(key, DeskAction.of(screen, byCard, facts.answer(), List.of(), VISIT).key());
  }

  @Test
  void deathGoesBeforeEverything() {
    Facts facts = new Facts();
    facts.lostOn = VISIT;
    facts.reasonOfLoss = "01";
    Headline headline = DeskAction.of(ResultScreen.INVALID, true, facts.answer(), List.of(), VISIT);
    assertEquals("rec.deceased", headline.key());
  }
}
