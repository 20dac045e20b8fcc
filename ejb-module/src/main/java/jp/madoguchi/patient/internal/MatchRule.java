package jp.madoguchi.patient.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.patient.MatchReason;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.Matching.Candidate;

/**
 * Who it is (患者照合, R8), as a pure rule over what speaks for each possible patient: 照会番号, else
 * 記号・番号・枝番 with 生年月日, else カナ or 氏名 with 生年月日 and 性別. Each makes somebody certain only when it
 * leaves exactly one, and only when nothing contradicts: the person agrees ({@code
 * PersonAgreement}) and the 枝番 is not another. Source: workflow rules §3.1 R8, oqs-interface §7.2,
 * §7.7.
 *
 * <p>Twins: same insurer, 記号, 番号 and birth date, only the 枝番 differs. Whoever has another 枝番 on
 * file is therefore never the one, however equal name and birth date are.
 */
final class MatchRule {
  private final List<MatchEvidence> all;

  MatchRule(List<MatchEvidence> all) {
    this.all = all;
  }

  Matching matching() {
    MatchEvidence certain = certain();
    List<Candidate> candidates = new ArrayList<>();
    for (MatchEvidence one : all) {
      if (one != certain && one.supports()) {
        candidates.add(Candidate.of(one.patient(), one.reasons()));
      }
    }
    candidates.sort(
        Comparator.comparingInt(Candidate::weight)
            .reversed()
            .thenComparing(candidate -> candidate.patient().number().value()));
    return new Matching(
        certain == null ? null : certain.patient(),
        candidates.subList(0, Math.min(candidates.size(), Matching.MOST)),
        certain == null ? Set.of() : EnumSet.copyOf(certain.reasons()));
  }

  private MatchEvidence certain() {
    MatchEvidence referred = only(one -> one.has(MatchReason.REFERENCE_NUMBER));
    if (referred != null) {
      // where the rest says somebody else than the hospital's own number, a person decides
      return uncontradicted(referred) ? referred : null;
    }
    List<MatchEvidence> numbered =
        all.stream()
            .filter(one -> one.has(MatchReason.INSURED_NUMBER) && uncontradicted(one))
            .toList();
    if (!numbered.isEmpty()) {
      return numbered.size() == 1 ? numbered.get(0) : null;
    }
    // whoever agrees counts, also a twin of another branch: the name cannot tell which of them came
    MatchEvidence named = only(MatchEvidence::agrees);
    return named != null && named.namedBeyondDoubt() && uncontradicted(named) ? named : null;
  }

  private static boolean uncontradicted(MatchEvidence one) {
    return one.agrees() && one.readable() && !one.branchContradicts();
  }

  private MatchEvidence only(Predicate<MatchEvidence> wanted) {
    List<MatchEvidence> found = all.stream().filter(wanted).toList();
    return found.size() == 1 ? found.get(0) : null;
  }
}
