package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.OpenedPatient;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of surgery may stand among drugs and treatments: they go with the earlier of two ends. */
class ContentEndTest {
  @ParameterizedTest
  @CsvSource({
    "TREATMENTS, 2000, 1000, 1000",
    "TREATMENTS, 1000, 2000, 1000",
    "DRUGS, 2000, 1000, 1000",
    "CHECKUPS, 2000, 1000, 2000",
    "SURGERIES, 2000, 1000, 1000",
    "TREATMENTS, 2000, , 2000",
    "SURGERIES, 2000, , ''",
  })
  void thePageIsBlankAtTheEarlierEnd(ClinicalKind kind, Long own, Long surgery, String ends) {
    List<ConsentBadge> badges =
        List.of(
            badge(ConsentKind.TKK, own),
            badge(ConsentKind.YZK, own),
            badge(ConsentKind.SRJ, own),
            badge(ConsentKind.SHJ, surgery));
    assertEquals(ends, ContentEnd.millis(badges, OpenedPatient.NOTHING, List.of(kind)));
  }

  @Test
  void aSummaryIsBlankAtTheFirstEndOfItsKinds() {
    List<ConsentBadge> badges =
        List.of(badge(ConsentKind.TKK, 3000L), badge(ConsentKind.YZK, 2000L));
    assertEquals(
        "2000",
        ContentEnd.millis(
            badges, OpenedPatient.NOTHING, List.of(ClinicalKind.CHECKUPS, ClinicalKind.DRUGS)));
  }

  private static ConsentBadge badge(ConsentKind kind, Long until) {
    return new ConsentBadge(
        kind,
        until == null ? ConsentState.REFUSED : ConsentState.GIVEN,
        until == null ? null : Instant.ofEpochMilli(until),
        null);
  }
}
