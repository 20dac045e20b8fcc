package jp.madoguchi.bench.clinical;

/**
 * Whom an answer is about.
 *
 * @param birth {@code yyyyMMdd}
 * @param sex {@code 1} 男, {@code 2} 女
 */
public record InventedPatient(String name, String kana, String birth, String sex) {
  @Override
  public String toString() {
    return "InventedPatient[***]";
  }
}
