package jp.madoguchi.care;

import java.time.LocalDate;

/**
 * Somebody is in charge of a patient for some days of the facility (担当).
 *
 * @param department 診療科 as in the staff's {@code department}, or null
 * @param account of a member of staff, or null; one of both is given
 * @param from the first day
 * @param until the last day, or null while nobody knows (入院中)
 */
public record Charge(
    String patientNumber, String department, String account, LocalDate from, LocalDate until) {
  /** Characters of a department's name, as the staff's. */
  public static final int LONGEST_DEPARTMENT = 60;

  public Charge {
    department = written(department);
    account = written(account);
    if (patientNumber == null || from == null || department == null && account == null) {
      throw new IllegalArgumentException("a charge names a patient, a day and who is in charge");
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a charge ends before it begins");
    }
    if (department != null && department.length() > LONGEST_DEPARTMENT) {
      throw new IllegalArgumentException("a department's name is too long");
    }
  }

  private static String written(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @Override
  public String toString() {
    return "Charge[***]";
  }
}
