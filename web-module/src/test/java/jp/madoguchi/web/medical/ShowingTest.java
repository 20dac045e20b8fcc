package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.ViewingRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShowingTest {
  private static final FetchState HERE = new FetchState(Status.HERE, Instant.EPOCH, null);

  @ParameterizedTest
  @CsvSource({
    "HERE, CONTENT",
    "ASKED, WAITING",
    "NOT_ASKED, NOT_ASKED",
    "REFUSED, REFUSED_BY_CENTRE",
    "GIVEN_BACK, GIVEN_BACK",
    "NOT_ASKABLE, NOT_ASKABLE",
    "NO_ANSWER, NO_ANSWER",
    "UNREADABLE, UNREADABLE",
  })
  void anOpenGateShowsHowFarTheFetchIs(Status fetch, MedicalShowing expected) {
    FetchState state = new FetchState(fetch, Instant.EPOCH, null);
    assertEquals(expected, MedicalShowing.of(null, state, false));
  }

  @ParameterizedTest
  @EnumSource
  void aClosedGateShowsNoContentWhateverIsHere(ViewingRefusal refusal) {
    MedicalShowing showing = MedicalShowing.of(refusal, HERE, false);
    assertTrue(showing.isClosed(), showing.name());
    assertFalse(showing.isAskable(), showing.name());
    assertEquals(showing, MedicalShowing.ofRefusal(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER_ASKED, CONSENT_NONE",
    "PATIENT_REFUSED, CONSENT_REFUSED",
    "RAN_OUT, CONSENT_EXPIRED",
    "UNOBTAINABLE, CONSENT_UNOBTAINABLE",
    "NOT_UNDERSTOOD, CONSENT_UNKNOWN",
    "AUDIT_UNSTAMPED, VIEWING_STOPPED",
    "OTHER_PERSON, OTHER_PERSON",
    "NOT_IN_CHARGE, NOT_IN_CHARGE",
    "NO_RIGHT, NO_RIGHT",
  })
  void eachReasonHasItsOwnWords(ViewingRefusal refusal, MedicalShowing expected) {
    assertEquals(expected, MedicalShowing.ofRefusal(refusal));
  }

  @Test
  void nobodyWaitsForDataAfterAnEligibilityOnlySession() {
    assertEquals(
        MedicalShowing.ELIGIBILITY_ONLY, MedicalShowing.of(ViewingRefusal.NEVER_ASKED, null, true));
    assertEquals(
        MedicalShowing.OTHER_PERSON, MedicalShowing.of(ViewingRefusal.OTHER_PERSON, null, true));
  }
}
