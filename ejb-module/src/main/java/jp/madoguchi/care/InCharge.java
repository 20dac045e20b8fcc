package jp.madoguchi.care;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is in charge of whom (担当), behind the façades: sources write, the gate asks. Each change is
 * recorded in its transaction.
 */
@Local
public interface InCharge {
  /** Characters of a source's key. */
  int LONGEST_KEY = 120;

  /**
   * A source says who is in charge. The same said again changes nothing, and what was said earlier
   * than what is known of the key changes nothing either, in whatever order it arrives.
   *
   * @param key what the source calls it (予約番号, 入院番号), 1 to {@link #LONGEST_KEY} characters
   * @param saidAt when the source said it
   * @return whether anything changed
   */
  boolean put(ChargeSource source, String key, Charge charge, Instant saidAt);

  /**
   * It does not count any more, from now on (予約の取消, 退院の訂正). A key that is not known is none.
   *
   * @return whether anything changed
   */
  boolean withdraw(ChargeSource source, String key, Instant saidAt);

  /** Whether the account, or its department, is in charge of the patient today. */
  CareStanding standing(String patientNumber, String account);

  /** The same of several patients, at most a page of a list. */
  Map<String, CareStanding> standings(Collection<String> patientNumbers, String account);

  /** Whom the account, or its department, is in charge of today. */
  OwnPatients patientsOf(String account);

  /** Departments that are in charge of anybody today, by name. */
  List<String> departments();

  /** Patients whom a department is in charge of today, however its name is typed. */
  Set<String> patientsOfDepartment(String department);
}
