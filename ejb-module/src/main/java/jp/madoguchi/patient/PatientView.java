package jp.madoguchi.patient;

import java.time.LocalDate;

/**
 * A patient of the hospital's register as a page shows it.
 *
 * @param sex {@code 1} 男, {@code 2} 女, {@code 3} 未設定
 * @param birthDate where only a part is known, the first day it can be
 * @param insurance what is on file now, null when nothing is
 * @param birth 生年月日 as far as it is known
 */
public record PatientView(
    PatientNumber number,
    String name,
    String nameKana,
    LocalDate birthDate,
    String sex,
    String postalCode,
    String address,
    InsuranceView insurance,
    BirthDate birth) {

  public PatientView {
    birth = birth == null ? BirthDate.of(birthDate) : birth;
  }

  /** With a birth date of which everything is known. */
  public PatientView(
      PatientNumber number,
      String name,
      String nameKana,
      LocalDate birthDate,
      String sex,
      String postalCode,
      String address,
      InsuranceView insurance) {
    this(number, name, nameKana, birthDate, sex, postalCode, address, insurance, null);
  }

  /** Without 限度額 and 特定疾病, for whoever may not see them (§5.3). */
  public PatientView withoutLimits() {
    return new PatientView(
        number,
        name,
        nameKana,
        birthDate,
        sex,
        postalCode,
        address,
        insurance == null ? null : insurance.withoutLimits(),
        birth);
  }

  /** Who it is, and nothing of the insurance, for views that need none. */
  public PatientView withoutInsurance() {
    return new PatientView(
        number, name, nameKana, birthDate, sex, postalCode, address, null, birth);
  }

  @Override
  public String toString() {
    return "PatientView[***]";
  }
}
