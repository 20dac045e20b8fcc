package jp.madoguchi.web.medical;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.contingency.GroundOpening;

/** When what a page shows must be blank or drawn anew (表示の終わり). */
final class ContentEnd {
  private ContentEnd() {}

  /**
   * The first end among the kinds: of the opening that stands in for a consent, else of the
   * consent, or before it of the one to 手術情報, whose lines may stand among drugs and treatments.
   *
   * @return milliseconds since 1970, or "" where nothing ends
   */
  static String millis(MedicalBanner banner, List<ClinicalKind> kinds) {
    return kinds.stream()
        .flatMap(kind -> ends(banner, kind))
        .min(Comparator.naturalOrder())
        .map(end -> Long.toString(end.toEpochMilli()))
        .orElse("");
  }

  private static Stream<Instant> ends(MedicalBanner banner, ClinicalKind kind) {
    GroundOpening opening = banner.opened().of(kind);
    if (opening != null) {
      return Stream.of(opening.until());
    }
    boolean mixed = kind == ClinicalKind.DRUGS || kind == ClinicalKind.TREATMENTS;
    return banner.consents().stream()
        .filter(one -> one.kind() == kind.consent() || mixed && one.kind() == ConsentKind.SHJ)
        .filter(one -> one.state() == ConsentState.GIVEN && one.until() != null)
        .map(ConsentView::until);
  }
}
