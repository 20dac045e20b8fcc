package jp.madoguchi.care.internal;

import java.time.LocalDate;
import java.util.Arrays;
import jp.madoguchi.care.Charge;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.facility.TypedName;

/** Who is in charge by what was said (担当の判定). Source: ○ of workflow rules 5.3. */
final class ChargeRule {
  /** Consents run for 24 hours: whoever saw the patient in the evening reads on after midnight. */
  static final int NIGHTS_AFTER = 1;

  private ChargeRule() {}

  /** Whether it counts on the day: from its first day to the night after its last one. */
  static boolean covers(Charge charge, LocalDate day) {
    return !charge.from().isAfter(day)
        && (charge.until() == null || !charge.until().isBefore(day.minusDays(NIGHTS_AFTER)));
  }

  /**
   * Whether it names the person or the department.
   *
   * @param department null for somebody of none
   */
  static boolean names(Charge charge, String account, String department) {
    return account.equals(charge.account()) || TypedName.same(department, charge.department());
  }

  /** Departments that serve every patient (薬剤部): {@code madoguchi.own-department.everywhere}. */
  static boolean everywhere(String department) {
    String named = Settings.text("own-department.everywhere", null);
    return named != null
        && Arrays.stream(named.split("[,、]")).anyMatch(one -> TypedName.same(department, one));
  }
}
