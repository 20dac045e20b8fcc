package jp.madoguchi.terminal.virtual.population;

/** 患者番号 of the virtual hospital: eight digits, so that a person is found by the number alone. */
final class PatientNumbers {
  private PatientNumbers() {}

  static String of(int person) {
    return "%08d".formatted(person);
  }
}
