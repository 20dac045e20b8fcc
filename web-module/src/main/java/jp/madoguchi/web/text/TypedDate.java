package jp.madoguchi.web.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a clerk types it from a document: 和暦 ({@code S31.11.22}, {@code 昭和31年11月22日}, {@code
 * 3311122}) or 西暦 ({@code 19561122}, {@code 1956-11-22}, {@code 1956年11月22日}); full-width digits
 * and 元年 are understood. A year that its era does not have is refused rather than guessed.
 */
public final class TypedDate {
  private static final Pattern COMPACT_WESTERN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern COMPACT_ERA =
      Pattern.compile("([MTSHRmtshr1-5])(\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern WESTERN =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern ERA =
      Pattern.compile(
          "(明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr])\\.?(\\d{1,2}|元)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private static final int BEFORE_MEIJI = JapaneseEra.MEIJI.getValue() - 1;

  private TypedDate() {}

  /** The day meant, or empty when it is none. */
  public static Optional<LocalDate> parse(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .replace('・', '.')
            .replace('‐', '-')
            .replace('−', '-');
    Matcher western = firstMatch(text, COMPACT_WESTERN, WESTERN);
    if (western != null) {
      return day(number(western.group(1)), western.group(2), western.group(3));
    }
    Matcher japanese = firstMatch(text, COMPACT_ERA, ERA);
    if (japanese == null) {
      return Optional.empty();
    }
    int year = "元".equals(japanese.group(2)) ? 1 : number(japanese.group(2));
    try {
      return Optional.of(
          LocalDate.from(
              JapaneseDate.of(
                  era(japanese.group(1)),
                  year,
                  number(japanese.group(3)),
                  number(japanese.group(4)))));
    } catch (DateTimeException notOfThisEra) {
      return Optional.empty();
    }
  }

  /** By kanji (昭和, 昭), letter (S, s) or the number used on claims (1 明治 to 5 令和). */
  private static JapaneseEra era(String written) {
    return Arrays.stream(JapaneseEra.values())
        .filter(
            era ->
                era.getDisplayName(TextStyle.FULL, Locale.JAPAN).startsWith(written)
                    || era.toString().substring(0, 1).equalsIgnoreCase(written)
                    || Integer.toString(era.getValue() - BEFORE_MEIJI).equals(written))
        .findFirst()
        .orElseThrow();
  }

  private static Matcher firstMatch(String text, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return matcher;
      }
    }
    return null;
  }

  private static Optional<LocalDate> day(int year, String month, String dayOfMonth) {
    try {
      return Optional.of(LocalDate.of(year, number(month), number(dayOfMonth)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
