package jp.madoguchi.patient;

/**
 * Whether a patient of the register and the person an answer names are one (同一人の確認). Nothing is
 * attached to, fetched for or shown under a patient unless they {@link #AGREE}, or a lead has
 * confirmed with a reason what {@link #NAME_OR_SEX_DIFFERS}.
 */
public enum PersonAgreement {
  /** Birth date the same; sex does not contradict; kana or written name the same when folded. */
  AGREE,
  /**
   * Birth date the same, but sex or name differ: a marriage, or a slip in the register. 受付責任者 alone,
   * with a typed reason.
   */
  NAME_OR_SEX_DIFFERS,
  /** Another birth date, or none told: never the same person. */
  BIRTH_DATE_DIFFERS;

  /** Compares a patient on file with the person an answer names. */
  public static PersonAgreement between(PatientView patient, InsuredPerson person) {
    if (person.birthDate() == null || !person.birthDate().equals(patient.birthDate())) {
      return BIRTH_DATE_DIFFERS;
    }
    return sexAgrees(patient.sex(), person.sex()) && nameAgrees(patient, person)
        ? AGREE
        : NAME_OR_SEX_DIFFERS;
  }

  private static boolean sexAgrees(String onFile, String answered) {
    return !told(onFile) || !told(answered) || onFile.equals(answered);
  }

  private static boolean told(String sex) {
    return "1".equals(sex) || "2".equals(sex);
  }

  private static boolean nameAgrees(PatientView patient, InsuredPerson person) {
    KanaName kana = new KanaName(patient.nameKana());
    if (!kana.isEmpty() && kana.equals(new KanaName(person.nameKana()))) {
      return true;
    }
    String name = Folding.variants(patient.name());
    return !name.isEmpty()
        && (name.equals(Folding.variants(person.name()))
            || name.equals(Folding.variants(person.nameOfOther())));
  }
}
