package jp.madoguchi.patient;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Insurer number (保険者番号, 公費負担者番号): 8 digits, or 6 for 国保, the last one a check digit. Full-width
 * digits are folded; leading spaces go, and so do the zeros that fill a 国保 number up to eight.
 * Source: clinical data §6.7, oqs-interface §7.1.
 *
 * @param value 6 or 8 ASCII digits
 */
public record InsurerNumber(String value) implements Serializable {
  /** Dummy numbers of claims for unknown insurers (不詳): real, though their check digit fails. */
  private static final Set<String> DUMMIES = Set.of("77777777", "99999999");

  private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{6}");
  private static final int LONG = 8;
  private static final int SHORT = 6;

  /** Normalises and checks the form; a failing check digit is not refused here. */
  public InsurerNumber {
    value = normalised(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("insurer number: 8 digits, or 6");
    }
  }

  /** Whether the text has the form of an insurer number once normalised. */
  public static boolean wellFormed(String text) {
    return text != null && FORM.matcher(normalised(text)).matches();
  }

  /**
   * Whether it is the 公費負担者番号 of 医療扶助: eight digits that begin with the 法別番号 12 (six digits that do
   * are 国保 of Chiba). Source: oqs-interface §3.2.
   */
  public boolean isOfMedicalAid() {
    return value.length() == LONG && value.startsWith("12");
  }

  /** Whether the last digit fits the others, or the number is one of the known dummies. */
  public boolean checkDigitFits() {
    int last = value.length() - 1;
    return DUMMIES.contains(value)
        || CheckDigit.ofInsurerBody(value.substring(0, last)) == value.charAt(last) - '0';
  }

  private static String normalised(String text) {
    String plain = Normalizer.normalize(String.valueOf(text), Normalizer.Form.NFKC).strip();
    boolean filled = plain.length() == LONG && plain.startsWith("00");
    return filled ? plain.substring(LONG - SHORT) : plain;
  }

  /** Masked. */
  @Override
  public String toString() {
    return "InsurerNumber[***]";
  }
}
