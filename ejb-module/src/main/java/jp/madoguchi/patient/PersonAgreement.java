package jp.madoguchi.patient;

/**
 * Whether a patient of the register and the person an answer names are one (同一人の確認). Nothing is
 * attached to, fetched for or shown under a patient unless they {@link #AGREE}, or a lead has
 * confirmed with a reason what {@link #NAME_OR_SEX_DIFFERS}.
 */
public enum PersonAgreement {
  /**
   * Birth date the same; sex does not contradict; kana or written name the same when folded, or the
   * name on file is the answer's other name (通称), or it agrees wherever no ● stands.
   */
  AGREE,
  /**
   * Birth date the same, but sex or name differ: a marriage, or a slip in the register. Or one side
   * knows only a part of the birth date, and it fits. 受付責任者 alone, with a typed reason.
   */
  NAME_OR_SEX_DIFFERS,
  /** Another birth date, or none told: never the same person. */
  BIRTH_DATE_DIFFERS;

  /** Compares a patient on file with the person an answer names. */
  public static PersonAgreement between(PatientView patient, InsuredPerson person) {
    if (!birthFits(patient, person)) {
      return BIRTH_DATE_DIFFERS;
    }
    NameComparison names = NameComparison.between(patient, person);
    boolean same = sexAgrees(patient, person) && (names.writtenSame() || names.kanaSame());
    return same && person.birth().equals(patient.birth()) ? AGREE : NAME_OR_SEX_DIFFERS;
  }

  /** Of a date that one side knows in part, that part; of two such dates, all of it. */
  private static boolean birthFits(PatientView patient, InsuredPerson person) {
    BirthDate told = person.birth();
    if (told == null || patient.birth() == null) {
      return false;
    }
    return told.equals(patient.birth())
        || told.fits(patient.birthDate())
        || patient.birth().fits(person.birthDate());
  }

  /** 1 against 2; 3 (不明, 券面不記載), nothing and unknown codes contradict nothing. */
  public static boolean sexAgrees(PatientView patient, InsuredPerson person) {
    return !told(patient.sex()) || !told(person.sex()) || patient.sex().equals(person.sex());
  }

  private static boolean told(String sex) {
    return "1".equals(sex) || "2".equals(sex);
  }
}
