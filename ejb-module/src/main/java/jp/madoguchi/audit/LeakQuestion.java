package jp.madoguchi.audit;

import java.time.Instant;

/**
 * What a leak report is asked about: a patient, a user, or both, and a period.
 *
 * @param patientNumber 患者番号, null for every patient
 * @param account of a user, null for every user; one of both is given
 * @param from inclusive
 * @param to exclusive
 */
public record LeakQuestion(String patientNumber, String account, Instant from, Instant to) {
  public LeakQuestion {
    if (patientNumber == null && account == null) {
      throw new IllegalArgumentException("a patient or an account");
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from before to");
    }
  }

  @Override
  public String toString() {
    return "LeakQuestion[***]";
  }
}
