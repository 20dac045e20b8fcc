package jp.madoguchi.care;

import java.util.Locale;
import jp.madoguchi.facility.Settings;

/**
 * What becomes of a look at the patient of others (担当外の閲覧), the setting {@code
 * madoguchi.own-department}: ○ of workflow rules 5.3.
 */
public enum OwnDepartment {
  /** Nobody asks. */
  OFF,
  /** It goes on, is said and marked. */
  REPORT,
  /** Whoever reads by a grant is refused; whoever reads by qualification is as in REPORT. */
  REFUSE;

  public static OwnDepartment chosen() {
    return valueOf(Settings.text("own-department", "report").strip().toUpperCase(Locale.ROOT));
  }

  /**
   * Whether the look is refused. Where no source speaks nothing ever is.
   *
   * @param qualified by an own qualification, whose ✓ knows no department
   */
  public boolean refuses(CareStanding standing, boolean qualified) {
    return this == REFUSE && !qualified && standing == CareStanding.NOT_IN_CHARGE;
  }
}
