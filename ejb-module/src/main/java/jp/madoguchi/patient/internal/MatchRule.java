package jp.madoguchi.patient.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.patient.Matching.Ground;
import jp.madoguchi.patient.Matching.Wanted;
import jp.madoguchi.patient.PatientView;

/**
 * Who it is (患者照合, R8), as a pure rule over possible patients: 照会番号, else 記号番号枝番+生年月日, else
 * カナ+生年月日+性別; each only when it leaves exactly one. Source: workflow rules §3.1 R8, oqs-interface
 * §7.2, §7.7.
 *
 * <p>Twins: same insurer, 記号, 番号 and birth date, only the 枝番 differs. Whoever has another 枝番 on
 * file is therefore never the one, however equal name and birth date are.
 */
final class MatchRule {
  private final Wanted wanted;
  private final Map<String, PatientView> numbered = new LinkedHashMap<>();
  private final Map<String, PatientView> looselyNumbered = new LinkedHashMap<>();
  private final Map<String, PatientView> otherBranch = new LinkedHashMap<>();
  private final Map<String, PatientView> named = new LinkedHashMap<>();
  private PatientView referred;

  MatchRule(Wanted wanted) {
    this.wanted = wanted;
  }

  /** One ground a patient was found by, with the insurance it was found under. */
  void consider(PatientView patient, InsuranceView insurance) {
    String key = patient.number().value();
    boolean sameBirth = patient.birthDate().equals(wanted.birthDate());
    if (key.equals(wanted.referenceNumber()) && sameBirth) {
      referred = patient;
    }
    if (insurance != null && sameBirth && sameNumber(insurance)) {
      String onFile = branch(insurance.branch());
      String asked = branch(wanted.branch());
      if (onFile.equals(asked)) {
        numbered.put(key, patient);
      } else if (onFile.isEmpty() || asked.isEmpty()) {
        looselyNumbered.put(key, patient);
      } else {
        otherBranch.put(key, patient);
      }
    }
    if (sameBirth && sameKana(patient)) {
      named.put(key, patient);
    }
  }

  /** The certain one, or null. */
  PatientView certain() {
    if (referred != null) {
      return referred;
    }
    if (!numbered.isEmpty()) {
      return only(numbered.values());
    }
    // a twin is on file: the name cannot tell which of the two came
    if (!otherBranch.isEmpty() && named.keySet().stream().anyMatch(otherBranch::containsKey)) {
      return null;
    }
    Map<String, PatientView> sameSex = new LinkedHashMap<>(named);
    sameSex.values().removeIf(patient -> !compatibleSex(patient));
    return only(sameSex.values());
  }

  /** Everybody considered, the strongest ground first. */
  List<Candidate> candidates() {
    Map<String, Candidate> all = new LinkedHashMap<>();
    if (referred != null) {
      all.put(referred.number().value(), new Candidate(referred, Ground.REFERENCE_NUMBER));
    }
    add(all, numbered, Ground.INSURED_NUMBER);
    add(all, looselyNumbered, Ground.INSURED_NUMBER);
    add(all, named, Ground.KANA_BIRTH_SEX);
    add(all, otherBranch, Ground.INSURED_NUMBER);
    return new ArrayList<>(all.values());
  }

  /** A patient and why. */
  record Candidate(PatientView patient, Ground ground) {}

  private static void add(
      Map<String, Candidate> all, Map<String, PatientView> found, Ground ground) {
    found.forEach((key, patient) -> all.putIfAbsent(key, new Candidate(patient, ground)));
  }

  private boolean sameNumber(InsuranceView insurance) {
    return wanted.symbolNumber() != null
        && !wanted.symbolNumber().foldedNumber().isEmpty()
        && Folding.number(insurance.insurerNumber()).equals(Folding.number(wanted.insurerNumber()))
        && Folding.symbol(insurance.symbol()).equals(wanted.symbolNumber().foldedSymbol())
        && Folding.number(insurance.number()).equals(wanted.symbolNumber().foldedNumber());
  }

  private boolean sameKana(PatientView patient) {
    return wanted.kana() != null
        && !wanted.kana().isEmpty()
        && new KanaName(patient.nameKana()).equals(wanted.kana());
  }

  private boolean compatibleSex(PatientView patient) {
    return unknownSex(patient.sex())
        || unknownSex(wanted.sex())
        || patient.sex().equals(wanted.sex());
  }

  private static boolean unknownSex(String sex) {
    return sex == null || sex.isBlank() || "3".equals(sex);
  }

  private static String branch(String text) {
    return Folding.width(text);
  }

  private static PatientView only(Collection<PatientView> found) {
    return found.size() == 1 ? found.iterator().next() : null;
  }
}
