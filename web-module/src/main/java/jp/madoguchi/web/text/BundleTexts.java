package jp.madoguchi.web.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The bundles: Japanese by default, English complete. */
public final class BundleTexts {
  private static final String BUNDLE = "jp.madoguchi.web.messages";

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
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  public static boolean has(Locale locale, String key) {
    return ResourceBundle.getBundle(BUNDLE, locale, BundleTexts.class.getClassLoader())
        .containsKey(key);
  }
}
