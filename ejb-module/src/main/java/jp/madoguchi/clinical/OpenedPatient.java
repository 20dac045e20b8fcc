package jp.madoguchi.clinical;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.internal.GroundKinds;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundOpening;

/**
 * What somebody has open of a patient without consent (救急・災害で開いている範囲), for the banner.
 *
 * @param opening the one that is told of: 救急 before 災害; null when nothing is open
 * @param all that run; none or one, two where a disaster runs beside an emergency
 * @param offered the grounds that this person could open by
 * @param instead the kinds that are open by this and by no consent
 */
public record OpenedPatient(
    GroundOpening opening,
    List<GroundOpening> all,
    Set<ExtraordinaryGround> offered,
    Set<ClinicalKind> instead) {
  public static final OpenedPatient NOTHING =
      new OpenedPatient(null, List.of(), Set.of(), Set.of());

  /** For these kinds no consent runs. */
  public OpenedPatient insteadOf(Set<ClinicalKind> closed) {
    return new OpenedPatient(opening, all, offered, Set.copyOf(closed));
  }

  /** What is opened by any of them; a consent that runs goes before. */
  public Set<ClinicalKind> kinds() {
    Set<ClinicalKind> kinds = EnumSet.noneOf(ClinicalKind.class);
    all.forEach(one -> kinds.addAll(GroundKinds.of(one.ground())));
    return kinds;
  }

  /** The one that opens the kind in a consent's place, or null. */
  public GroundOpening of(ClinicalKind kind) {
    return all.stream()
        .filter(one -> instead.contains(kind))
        .filter(one -> GroundKinds.of(one.ground()).contains(kind))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String toString() {
    return "OpenedPatient[" + all.size() + "]";
  }
}
