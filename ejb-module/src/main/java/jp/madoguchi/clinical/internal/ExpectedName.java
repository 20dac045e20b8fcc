package jp.madoguchi.clinical.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.patient.PatientNumber;

/**
 * The name of a document that may answer an opening without consent (想定する文書の名前). How the terminal
 * names it is not public: setting {@code madoguchi.contingency.document.names}, an expression for
 * the whole name; where it has a group {@code (?<patient>…)}, that is the patient's number. Unset,
 * no document is expected.
 *
 * @param patient the number in the name, or null where names tell none
 */
record ExpectedName(String patient) {
  private static final String GROUP = "patient";

  static Optional<ExpectedName> of(String fileName) {
    String expression = Settings.text("contingency.document.names", null);
    if (expression == null) {
      return Optional.empty();
    }
    Matcher name = Pattern.compile(expression).matcher(fileName);
    if (!name.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExpectedName(
            expression.contains("(?<" + GROUP + ">") ? said(name.group(GROUP)) : null));
  }

  /** What is no patient's number is nobody's. */
  private static String said(String text) {
    try {
      return new PatientNumber(text).value();
    } catch (IllegalArgumentException | NullPointerException noNumber) {
      return "";
    }
  }

  boolean mayBeOf(String patientNumber) {
    return patient == null || patient.equals(patientNumber);
  }
}
