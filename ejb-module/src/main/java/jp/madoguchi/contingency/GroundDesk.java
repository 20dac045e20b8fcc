package jp.madoguchi.contingency;

import jakarta.ejb.Local;

/**
 * Opens and closes medical information without consent (救急・災害の閲覧の開始と終了): for the caller, one
 * patient and a time of the setting. Opening needs a fresh proof of who the caller is.
 */
@Local
public interface GroundDesk {
  /** Characters of a reason at least: a word alone says nothing to who looks through it. */
  int SHORTEST_WORDS = 5;

  /** And at most. */
  int LONGEST_WORDS = 400;

  /**
   * 救急時医療情報閲覧: {@code madoguchi.contingency.emergency.minutes} from now.
   *
   * @throws ContingencyRefused when nothing was opened
   */
  GroundOpening emergency(NewOpening wanted);

  /**
   * 災害時医療情報閲覧: {@code madoguchi.contingency.disaster.minutes} from now, never beyond the end of the
   * disaster's period.
   *
   * @throws ContingencyRefused when nothing was opened
   */
  GroundOpening disaster(NewOpening wanted);

  /** Closes what the caller has open of the patient; nothing when it is over already. */
  void close(String patientNumber);
}
