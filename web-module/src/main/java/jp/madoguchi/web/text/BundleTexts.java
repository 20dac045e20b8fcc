package jp.madoguchi.web.text;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bundles: Japanese by default, English complete. */
public final class BundleTexts {
  private static final String BUNDLE = "jp.madoguchi.web.messages";

  private static final Pattern CHOICE = Pattern.compile("\\{(\\d),choice,([^{}]*)\\}");
  private static final int SEVERAL = 2;

  private BundleTexts() {}

  /**
   * The text of a key with its arguments put in. A key that the bundles lack is shown as it is: a
   * sign nobody can read is better than a page that fails, and a test looks for such keys.
   */
  public static String say(Locale locale, String key, Object... arguments) {
    String text;
    try {
      text =
          ResourceBundle.getBundle(BUNDLE, locale, BundleTexts.class.getClassLoader())
              .getString(key);
    } catch (MissingResourceException missing) {
      return key;
    }
    return arguments.length == 0
        ? text
        : new MessageFormat(chosen(text, arguments), locale).format(arguments);
  }

  /** A text with one word or many, as the numbers have it; rules hand numbers out as texts, too. */
  private static String chosen(String text, Object[] arguments) {
    return CHOICE
        .matcher(text)
        .replaceAll(
            found -> {
              int which = Integer.parseInt(found.group(1));
              boolean one =
                  which < arguments.length && "1".equals(String.valueOf(arguments[which]));
              return Matcher.quoteReplacement(
                  new ChoiceFormat(found.group(2)).format(one ? 1 : SEVERAL));
            });
  }

  /**
   * Arguments of a stored sentence: a share is kept as {@code 3割}, and is a share in any language.
   */
  public static List<String> arguments(Locale locale, List<String> stored) {
    return stored.stream()
        .map(
            text ->
                text.matches("[0-9]割") ? say(locale, "ratio.tenths", text.substring(0, 1)) : text)
        .toList();
  }

  public static boolean has(Locale locale, String key) {
    return ResourceBundle.getBundle(BUNDLE, locale, BundleTexts.class.getClassLoader())
        .containsKey(key);
  }
}
