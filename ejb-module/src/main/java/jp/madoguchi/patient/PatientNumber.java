package jp.madoguchi.patient;

import java.io.Serializable;
import java.util.regex.Pattern;
import jp.madoguchi.facility.TwelveDigits;

/**
 * Patient number (患者番号) of the hospital: 1 to 20 letters, digits or hyphens. What may be a My
 * Number (個人番号) is none, unless the hospital has said that its own numbers look so ({@link
 * PatientNumberFormat}); this is the gate that no way in can go around.
 */
public record PatientNumber(String value) implements Serializable {
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,20}");

  public PatientNumber {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("patient number: 1 to 20 letters, digits or hyphens");
    }
    if (TwelveDigits.asPatientNumber(value)) {
      throw new IllegalArgumentException(
          "no patient number of this hospital: " + MyNumberGuard.KEY);
    }
  }

  /** Whether the text has the form of a patient number. */
  public static boolean wellFormed(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
