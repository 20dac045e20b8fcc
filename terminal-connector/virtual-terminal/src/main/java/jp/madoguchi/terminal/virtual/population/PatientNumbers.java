package jp.madoguchi.terminal.virtual.population;

/** 患者番号 of the virtual hospital: eight digits, so that a person is found by the number alone. */
final class PatientNumbers {
  private PatientNumbers() {}

  static String of(int person) {
    return padded(person, 8);
  }

  /**
   * With zeros before it; {@code String.format} would take most of the time of a large register.
   */
  static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
