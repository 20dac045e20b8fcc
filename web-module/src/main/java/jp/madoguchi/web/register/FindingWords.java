package jp.madoguchi.web.register;

import java.util.Locale;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Words;

/** A finding of the register in the reader's language: where, and what is wrong there. */
public final class FindingWords {
  private FindingWords() {}

  /** {@code 負担割合 (ratio)}; another's column by its place; the whole line. */
  public static String column(Locale locale, ImportFinding finding) {
    if (finding.column() != null) {
      return BundleTexts.say(locale, Words.keyOf(finding.column()))
          + " ("
          + finding.column().header()
          + ")";
    }
    return finding.place() == 0
        ? BundleTexts.say(locale, "register.line.whole")
        : BundleTexts.say(locale, "register.place", finding.place());
  }

  /** What is wrong, and with which other line. */
  public static String reason(Locale locale, ImportFinding finding) {
    String reason = BundleTexts.say(locale, Words.keyOf(finding.fault()));
    return finding.otherLine() == 0
        ? reason
        : reason
            + BundleTexts.say(locale, "register.otherline", Integer.toString(finding.otherLine()));
  }

  /** All of it in one line. */
  public static String whole(Locale locale, ImportFinding finding) {
    return BundleTexts.say(
        locale,
        "register.finding",
        Integer.toString(finding.line()),
        column(locale, finding),
        reason(locale, finding));
  }
}
