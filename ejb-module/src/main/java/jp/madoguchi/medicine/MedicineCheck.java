package jp.madoguchi.medicine;

import jakarta.ejb.Local;
import java.util.List;

/**
 * Sets a drug that is about to be ordered against those that run (薬剤の照合), by the tables in effect:
 * 併用禁忌 and the same ingredient by the same route. Who asks has passed the gate to what runs, and
 * says which drugs run on the day; doses, illnesses and 併用注意 are not looked at. Source: clinical
 * data 3.3.
 */
@Local
public interface MedicineCheck {
  /** Running drugs of one check at most; more are refused. */
  int MOST_RUNNING = 500;

  /** What of the running drugs matches a published table together with the one to be ordered. */
  MedicineCheckResult check(NamedMedicine ordered, List<NamedMedicine> running);

  /**
   * What of a person's drugs matches a table of 併用禁忌 among each other, by two questions a table
   * however many they are. Who asks knows when they were taken.
   *
   * @param drugs each once, the newest first; those after {@link #MOST_RUNNING} are left out
   */
  MedicineHistoryResult among(List<NamedMedicine> drugs);
}
