package jp.madoguchi.patient;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Branch number (枝番): two digits, or empty where there is none (後期高齢, 公費, 自衛官). Compared strictly:
 * none is not {@code 00}. Source: oqs-interface §7.2.
 *
 * @param value two ASCII digits or empty
 */
public record BranchNumber(String value) implements Serializable {
  private static final Pattern FORM = Pattern.compile("(?:[0-9]{2})?");

  public BranchNumber {
    value = normalised(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("branch number: two digits or none");
    }
  }

  /** Whether the text is a branch number once its width is folded. */
  public static boolean wellFormed(String text) {
    return FORM.matcher(normalised(text)).matches();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  private static String normalised(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** Masked. */
  @Override
  public String toString() {
    return "BranchNumber[***]";
  }
}
