package jp.madoguchi.consent;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Set;

/**
 * The only door to medical information: says for a patient and a kind whether it may be read now.
 * The latest choice wins (§4.6); at the very instant of {@code until} it is closed. Each call
 * compares the insured person who consented with the register as it is now: where they are not one,
 * the state is {@link ConsentState#OTHER_PERSON} and nothing is told but who is who.
 *
 * <p>For other capabilities, no page: the caller has asked for the right and records the read.
 */
@Local
public interface ConsentGate {
  /** State per kind now. Always all five kinds. */
  List<ConsentView> consents(String patientNumber);

  /** The state of one kind now. */
  ConsentView consent(String patientNumber, ConsentKind kind);

  /**
   * Whether the patient's last card session passed on the eligibility alone because the certificate
   * has expired (§3.1): nobody should wait for medical information.
   */
  boolean eligibilityOnly(String patientNumber);

  /**
   * Patients of the search with at least one consent that runs now; the database pages.
   *
   * @param first from 0
   * @param count at most 200
   */
  RunningConsents patientsWithRunningConsent(RunningSearch search, int first, int count);

  /**
   * Numbers of the patients of whom a consent to one of the kinds may run now, the soonest end
   * first: to be looked for by what only the register knows. At most {@link
   * RunningSearch#MOST_AMONG}.
   */
  List<String> numbersWithRunningConsent(Set<ConsentKind> kinds);
}
