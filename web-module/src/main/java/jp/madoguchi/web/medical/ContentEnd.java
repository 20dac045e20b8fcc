package jp.madoguchi.web.medical;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.OpenedPatient;
import jp.madoguchi.consent.ConsentKind;
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
  static String millis(List<ConsentBadge> badges, OpenedPatient opened, List<ClinicalKind> kinds) {
    return kinds.stream()
        .flatMap(kind -> ends(badges, opened, kind))
        .min(Comparator.naturalOrder())
        .map(end -> Long.toString(end.toEpochMilli()))
        .orElse("");
  }

  private static Stream<Instant> ends(
      List<ConsentBadge> badges, OpenedPatient opened, ClinicalKind kind) {
    GroundOpening opening = opened.of(kind);
    if (opening != null) {
      return Stream.of(opening.until());
    }
    boolean mixed = kind == ClinicalKind.DRUGS || kind == ClinicalKind.TREATMENTS;
    return badges.stream()
        .filter(one -> one.kind() == kind.consent() || mixed && one.kind() == ConsentKind.SHJ)
        .map(ConsentBadge::until)
        .filter(Objects::nonNull);
  }
}
