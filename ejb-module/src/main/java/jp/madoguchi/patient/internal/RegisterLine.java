package jp.madoguchi.patient.internal;

import jp.madoguchi.patient.PatientView;

/**
 * One line of the register, as {@link RegisterLineCheck} has checked it.
 *
 * @param person the patient with the line's insurance, or without where it has none or one that was
 *     not in force on the register's own date
 * @param medicalAid whether the insurance is 医療扶助
 * @param past whether an insurance was left out because it was not in force
 * @param again whether an earlier line has spoken of the person
 */
record RegisterLine(int line, PatientView person, boolean medicalAid, boolean past, boolean again) {
  /** The same as a later line of its patient, of which the insurance alone is news. */
  RegisterLine asLater() {
    return new RegisterLine(line, person, medicalAid, past, true);
  }

  @Override
  public String toString() {
    return "RegisterLine[" + line + "]";
  }
}
