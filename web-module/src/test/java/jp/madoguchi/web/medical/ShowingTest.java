package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowingTest {
  private static final Instant GIVEN = Instant.parse("2026-11-24T00:15:30Z");
  private static final Instant UNTIL = Instant.parse("2026-11-25T00:15:30Z");

  @ParameterizedTest
  @CsvSource({
    "GIVEN, HERE, CONTENT",
    "GIVEN, ASKED, WAITING",
    "GIVEN, NOT_ASKED, NOT_ASKED",
    "GIVEN, REFUSED, REFUSED_BY_TERMINAL",
    "GIVEN, NO_ANSWER, NO_ANSWER",
    "GIVEN, UNREADABLE, UNREADABLE",
    "NONE, HERE, CONSENT_NONE",
    "REFUSED, HERE, CONSENT_REFUSED",
    "EXPIRED, HERE, CONSENT_EXPIRED",
    "UNOBTAINABLE, HERE, CONSENT_UNOBTAINABLE",
    "WITHDRAWN, HERE, CONSENT_WITHDRAWN",
    "FAULTY, HERE, CONSENT_FAULTY",
    "OTHER_PERSON, HERE, CONSENT_OTHER_PERSON",
    "UNKNOWN, HERE, CONSENT_UNKNOWN",
  })
  void consentComesBeforeTheFetch(ConsentState consent, FetchState.Status fetch, Showing expected) {
    assertEquals(
        expected, Showing.of(consent(consent), new FetchState(fetch, GIVEN, null), false, GIVEN));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T00:15:31Z, CONTENT",
    "2026-11-25T00:15:29Z, CONTENT",
    "2026-11-25T00:15:30Z, CONSENT_EXPIRED",
  })
  void closesAtTheVeryInstant(Instant now, Showing expected) {
    FetchState here = new FetchState(FetchState.Status.HERE, GIVEN, null);
    assertEquals(expected, Showing.of(consent(ConsentState.GIVEN), here, false, now));
  }

  @Test
  void nobodyWaitsForDataAfterAnEligibilityOnlySession() {
    assertEquals(
        Showing.ELIGIBILITY_ONLY, Showing.of(consent(ConsentState.NONE), null, true, GIVEN));
  }

  private static ConsentView consent(ConsentState state) {
    return new ConsentView(ConsentKind.YZK, state, GIVEN, UNTIL, "1");
  }
}
