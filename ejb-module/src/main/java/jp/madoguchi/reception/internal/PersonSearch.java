package jp.madoguchi.reception.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.Matching.Candidate;
import jp.madoguchi.patient.Matching.Ground;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.qualification.AnsweredFacts;

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
  Matching of(String named, List<AnsweredFacts> results) {
    PatientView patient = named == null ? null : register.find(named).orElse(null);
    if (results.isEmpty()) {
      // nothing is answered that could be anybody else's
      return patient == null ? NOBODY : new Matching(patient, List.of());
    }
    if (patient != null && agrees(patient, results.get(0))) {
      return new Matching(patient, List.of());
    }
    Matching found = search(results);
    boolean another = named != null && found.certain() != null;
    // the clerk named somebody else: who it is, is for the clerk to say
    return another ? proposed(found) : found;
  }

  private Matching search(List<AnsweredFacts> results) {
    Map<String, PatientView> certain = new LinkedHashMap<>();
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (AnsweredFacts result : results) {
      Matching found = register.match(Wanting.of(result));
      PatientView one = found.certain();
      if (one != null && agrees(one, result)) {
        certain.putIfAbsent(one.number().value(), one);
      } else if (one != null) {
        candidates.putIfAbsent(one.number().value(), new Candidate(one, ground(one, result)));
      }
      found
          .candidates()
          .forEach(other -> candidates.putIfAbsent(other.patient().number().value(), other));
    }
    Matching all =
        new Matching(
            certain.size() == 1 ? certain.values().iterator().next() : null,
            candidates.values().stream()
                .filter(other -> !certain.containsKey(other.patient().number().value()))
                .toList());
    return certain.size() > 1 ? proposed(all, certain) : all;
  }

  private static boolean agrees(PatientView patient, AnsweredFacts result) {
    return PersonAgreement.between(patient, result.person()) == PersonAgreement.AGREE;
  }

  private static Ground ground(PatientView patient, AnsweredFacts result) {
    return patient.number().value().equals(result.referenceNumber())
        ? Ground.REFERENCE_NUMBER
        : Ground.INSURED_NUMBER;
  }

  /** The same people, nobody of them certain. */
  static Matching proposed(Matching found) {
    return found.certain() == null
        ? found
        : proposed(found, Map.of(found.certain().number().value(), found.certain()));
  }

  private static Matching proposed(Matching found, Map<String, PatientView> first) {
    List<Candidate> all = new ArrayList<>();
    first.values().forEach(patient -> all.add(new Candidate(patient, Ground.INSURED_NUMBER)));
    all.addAll(found.candidates());
    return new Matching(null, all);
  }
}
