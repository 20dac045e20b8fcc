package jp.madoguchi.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row says what is so of it. */
class BoardLineTest {
  private static final Instant NOW = Instant.parse("2026-11-29T08:30:00Z");
  private static final Words WORDS = Words.in(Locale.JAPANESE, Clock.fixed(NOW, FacilityTime.ZONE));

  @ParameterizedTest
  @CsvSource({
    "QUERYING, OPEN, ASKED, (確認中)",
    "QUERYING, OPEN, ASKED_OF_SILENCE, (確認中)",
    "CARD_PLACED, OPEN, CARD_WAITS, (確認中)",
    "AUTH, OPEN, CARD_IDENTIFIED, (確認中)",
    // nothing comes any more, and nothing ever came
    "CANCELLED, CANCELLED, ASKED, (氏名なし)",
    "CANCELLED, CANCELLED, CARD_WAITS, (氏名なし)",
    "CLOSED, FINISHED, ASKED, (氏名なし)",
    "FAILED, OPEN, NO_ANSWER, (氏名なし)",
    "OFFLINE, OPEN, NOT_SENT, (氏名なし)",
    "FAILED, OPEN, CARD_REFUSED, (氏名なし)"
  })
  void aNameIsAwaitedWhereSomethingWillSayIt(
      SessionState state, DeskStage stage, DeskSituation situation, String name) {
    DeskTruth truth = new DeskTruth(stage, situation, Set.of(), false);
    assertEquals(name, new BoardLine(nameless(state, truth), WORDS, false).getName());
  }

  private static BoardRow nameless(SessionState state, DeskTruth truth) {
    return SampleRow.of(1, NOW)
        .state(state)
        .person(null, null, null)
        .truth(truth)
        .result(ResultScreen.PENDING, Headline.of(DeskSentence.PENDING), 1)
        .row();
  }
}
