package jp.madoguchi.web.admin;

import java.util.List;
import jp.madoguchi.facility.Settings;

/**
 * A setting as it stands now, and what it is without one. Its meaning is {@code setting.KEY} of the
 * bundles, its unit {@code setting.unit.UNIT}.
 */
public record SettingLine(String key, String value, String whenUnset, String unit) {
  public static List<SettingLine> all() {
    return List.of(
        line("session.desk-minutes", "10", "minutes"),
        line("session.clinician-minutes", "5", "minutes"),
        line("session.hours", "12", "hours"),
        line("login.lock.minutes", "15", "minutes"),
        line("reception.autoTakeOver", "true", "none"),
        line("certificate.grace", "MONTH_END", "none"),
        line("limit.classesKnownUntil", "2027-07-31", "none"),
        line("inquiry.timeoutSeconds", "120", "seconds"),
        line("centre.failuresUntilDown", "3", "times"),
        line("board.recordSeconds", "60", "seconds"),
        line("consent.tolerance.minutes", "5", "minutes"),
        line("clinical.drug.months", "60", "months"),
        line("clinical.answer.seconds", "60", "seconds"),
        line("clinical.retention.hours", "24", "hours"),
        line("retention.reception_session.months", "36", "months"),
        line("patient.number", "-", "none"),
        line("register.maxMiB", "256", "mib"),
        line("bulk.quiet", "07:30-11:30", "none"),
        line("bulk.maxPerFile", "2000", "persons"),
        line("bulk.wait.first", "60", "seconds"),
        line("bulk.wait.most", "1800", "seconds"),
        line("bulk.attempts", "100", "times"),
        line("bulk.answer.minutes", "30", "minutes"),
        line("bulk.retention.days", "90", "days"));
  }

  /** Whether somebody set it to something else. */
  public boolean isChanged() {
    return !value.equals(whenUnset);
  }

  private static SettingLine line(String key, String whenUnset, String unit) {
    return new SettingLine(key, Settings.text(key, whenUnset), whenUnset, unit);
  }
}
