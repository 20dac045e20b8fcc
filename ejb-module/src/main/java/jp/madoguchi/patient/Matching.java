package jp.madoguchi.patient;

import java.time.LocalDate;
import java.util.List;

/**
 * Outcome of matching (患者照合, R8): the one patient it is for certain, or candidates for the clerk.
 *
 * @param certain null when nobody is, or when more than one could be meant
 * @param candidates best first, without the certain one
 */
public record Matching(PatientView certain, List<Candidate> candidates) {
  public Matching {
    candidates = List.copyOf(candidates);
  }

  /** Somebody who may be the one, and why. */
  public record Candidate(PatientView patient, Ground ground) {}

  /** Why somebody is proposed, the strongest first. */
  public enum Ground {
    REFERENCE_NUMBER,
    INSURED_NUMBER,
    KANA_BIRTH_SEX
  }

  /**
   * Whom to look for.
   *
   * @param referenceNumber 照会番号: the hospital's own patient number as the centre returned it
   * @param branch empty or null where the insurer has none
   * @param sex {@code 1} 男, {@code 2} 女, null when not told
   */
  public record Wanted(
      String referenceNumber,
      String insurerNumber,
      SymbolNumber symbolNumber,
      String branch,
      LocalDate birthDate,
      KanaName kana,
      String sex) {
    @Override
    public String toString() {
      return "Wanted[***]";
    }
  }

  @Override
  public String toString() {
    return "Matching[" + (certain != null) + ", " + candidates.size() + "]";
  }
}
