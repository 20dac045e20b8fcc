package jp.madoguchi.patient;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Patient number (患者番号) of the hospital: 1 to 20 letters, digits or hyphens. */
public record PatientNumber(String value) implements Serializable {
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,20}");

  public PatientNumber {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("patient number: 1 to 20 letters, digits or hyphens");
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
