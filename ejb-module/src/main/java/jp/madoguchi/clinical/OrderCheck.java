package jp.madoguchi.clinical;

import jakarta.ejb.Local;
import java.util.List;

/**
 * 処方前の確認: sets a drug that somebody is about to order against the patient's history, as far as the
 * viewing gate opens it to this person at this instant, and records when a doctor goes on against a
 * match. It says what matches a published table, never what to order. Rules: clinical data 3.3.
 */
@Local
public interface OrderCheck {
  /** Characters of a reason at least. */
  int SHORTEST_REASON = 5;

  /** Characters of a reason at most. */
  int LONGEST_REASON = 400;

  /** Days for which what was ordered against a match is shown. */
  int RECENT_DAYS = 180;

  /**
   * Checks it now; recorded.
   *
   * @throws MedicalAccessRefused where the history of drugs is closed to the caller: nothing was
   *     checked, and nothing of the history is told
   * @throws OrderRefused where no drug is named
   */
  OrderChecked check(NewOrder order);

  /**
   * Records that the caller, a doctor or dentist, orders it against what matches now, which has to
   * be what was shown. A second post of the same act gives the record of the first.
   *
   * @throws MedicalAccessRefused as {@link #check}: a consent that ended meanwhile records nothing
   * @throws OrderRefused where it is not recorded
   */
  OrderOverride override(NewOverride wanted);

  /**
   * What was ordered against a match in the last {@link #RECENT_DAYS} days, newest first, twenty at
   * most.
   *
   * @throws MedicalAccessRefused as {@link #check}: the matches name drugs of the history
   */
  List<OrderOverride> recent(String patientNumber);
}
