package jp.madoguchi.patient;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jp.madoguchi.facility.Settings;

/**
 * The hospital's own form of patient numbers (患者番号の形式): setting {@code madoguchi.patient.number}, a
 * regular expression for the whole number, such as {@code [0-9]{12}}. A hospital whose numbers have
 * twelve digits says so here: only then the gate against the My Number leaves a field that is a
 * patient number alone, and only where it has this form.
 */
public final class PatientNumberFormat {
  private static final String KEY = "patient.number";

  /** What parts the entries of a list. */
  public static final Pattern ENTRY = Pattern.compile("[^0-9A-Za-z-]+");

  private static final Pattern PIECE = Pattern.compile("[\\s,;、，；]+");

  private static final int GROUPS = 3;

  private final Pattern told;

  private PatientNumberFormat(Pattern told) {
    this.told = told;
  }

  /**
   * As set now.
   *
   * @throws IllegalStateException when the setting is no regular expression; names the setting
   */
  public static PatientNumberFormat fromSettings() {
    return of(Settings.text(KEY, null));
  }

  /** Of a regular expression, or null for any {@link PatientNumber}. */
  public static PatientNumberFormat of(String expression) {
    try {
      return new PatientNumberFormat(expression == null ? null : Pattern.compile(expression));
    } catch (PatternSyntaxException wrong) {
      throw new IllegalStateException(
          "setting madoguchi." + KEY + " is not a regular expression", wrong);
    }
  }

  /** Whether the text can be a patient number of this hospital. */
  public boolean fits(String text) {
    return PatientNumber.wellFormed(text) && (told == null || told.matcher(text).matches());
  }

  /** Whether the hospital has said its form. */
  public boolean isTold() {
    return told != null;
  }

  /** Whether it has, and this is it. */
  public boolean isOwn(String text) {
    return isTold() && fits(text);
  }

  /** Whether a field that holds a patient number may be a My Number by all that is known. */
  public boolean mayBeMyNumber(String text) {
    return MyNumberGuard.suspects(text) && !isOwn(text);
  }

  /**
   * Whether a list of patient numbers may hold a My Number: in one of its entries, in what stands
   * between spaces, commas and line ends, or as a line of three entries of four digits.
   */
  public boolean listMayHoldMyNumber(String text) {
    return ENTRY.splitAsStream(text).anyMatch(this::mayBeMyNumber)
        || PIECE.splitAsStream(text).anyMatch(this::mayBeMyNumber)
        || text.lines().anyMatch(this::hasOneInGroups);
  }

  /** A line of many numbers of four digits would hold one by chance. */
  private boolean hasOneInGroups(String line) {
    List<String> entries = ENTRY.splitAsStream(line).filter(one -> !one.isEmpty()).toList();
    return entries.size() == GROUPS
        && MyNumberGuard.shows(line)
        && !entries.stream().allMatch(this::isOwn);
  }
}
