package jp.madoguchi.reception.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.MatchReason;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.Matching.Candidate;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.qualification.ResultFacts;

/**
 * Whose answer it is (患者照合, R8). Certain is only who agrees in birth date, sex and name with the
 * person answered, however strong the ground and whoever named them: 照会番号 and number of a twin, or
 * a slip of the clerk, make a candidate and no more.
 */
final class PersonSearch {
  /** Nobody is known, nobody is proposed. */
  static final Matching NOBODY = new Matching(null, List.of());

  private final PatientFile register;

  PersonSearch(PatientFile register) {
    this.register = register;
  }

  /**
   * Looks for the person by every result of the answer.
   *
   * @param named the patient number that a clerk named beforehand, or null
   * @param results of one person; none where nothing was answered
   */
  Matching of(String named, List<ResultFacts> results) {
    PatientView patient = named == null ? null : register.find(named).orElse(null);
    if (results.isEmpty()) {
      // nothing is answered that could be anybody else's
      return patient == null ? NOBODY : new Matching(patient, List.of());
    }
    if (patient != null && agrees(patient, results.get(0))) {
      return results.stream().anyMatch(result -> otherBranch(patient, result))
          ? search(results).undecided()
          : new Matching(patient, List.of());
    }
    Matching found = search(results);
    boolean another = named != null && found.certain() != null;
    // the clerk named somebody else: who it is, is for the clerk to say
    return another ? found.undecided() : found;
  }

  private Matching search(List<ResultFacts> results) {
    Map<String, Candidate> certain = new LinkedHashMap<>();
    Map<String, PatientView> agreeing = new LinkedHashMap<>();
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (ResultFacts result : results) {
      Matching found = register.match(result.sought());
      PatientView one = found.certain();
      if (one != null && agrees(one, result)) {
        agreeing.putIfAbsent(one.number().value(), one);
        certain.putIfAbsent(one.number().value(), Candidate.of(one, found.certainBy()));
      } else {
        found = found.undecided();
      }
      found
          .candidates()
          .forEach(other -> candidates.putIfAbsent(other.patient().number().value(), other));
    }
    // another result's 枝番 is a twin's: the name of the one result cannot tell which of them came
    boolean twin =
        agreeing.keySet().stream()
            .map(candidates::get)
            .anyMatch(one -> one != null && one.reasons().contains(MatchReason.OTHER_BRANCH));
    candidates.keySet().removeAll(certain.keySet());
    if (agreeing.size() == 1 && !twin) {
      return new Matching(
          agreeing.values().iterator().next(),
          List.copyOf(candidates.values()),
          certain.values().iterator().next().reasons());
    }
    return new Matching(
        null, Stream.concat(certain.values().stream(), candidates.values().stream()).toList());
  }

  /** Twins of one kana: the answer is of the patient's own number, but of the other 枝番. */
  private static boolean otherBranch(PatientView patient, ResultFacts result) {
    InsuranceView onFile = patient.insurance();
    if (!result.sought().insuredUnder(onFile)) {
      return false;
    }
    String own = Folding.width(onFile.branch());
    String answered = Folding.width(result.branch());
    return !own.isEmpty() && !answered.isEmpty() && !own.equals(answered);
  }

  private static boolean agrees(PatientView patient, ResultFacts result) {
    return PersonAgreement.between(patient, result.person()) == PersonAgreement.AGREE;
  }
}
