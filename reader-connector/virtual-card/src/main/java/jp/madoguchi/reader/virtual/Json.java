package jp.madoguchi.reader.virtual;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little JSON that the control of the virtual cards speaks. */
final class Json {
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern PAIR =
      Pattern.compile("\\s*" + TEXT + "\\s*:\\s*(?:" + TEXT + "|(\\d+))\\s*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private Json() {}

  /**
   * Reads an object whose values are texts or whole numbers.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  static Map<String, String> object(String json) {
    String trimmed = json.strip();
    if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) {
      throw new IllegalArgumentException("expected {\"name\":\"text\", …}");
    }
    String inside = trimmed.substring(1, trimmed.length() - 1);
    Map<String, String> values = new LinkedHashMap<>();
    Matcher pair = PAIR.matcher(inside);
    int at = 0;
    while (at < inside.length() && !inside.substring(at).isBlank()) {
      if (!pair.find(at) || pair.start() != at) {
        throw new IllegalArgumentException("expected {\"name\":\"text\", …}");
      }
      values.put(
          unescaped(pair.group(1)),
          pair.group(2) == null ? pair.group(3) : unescaped(pair.group(2)));
      at = pair.end();
      if (at < inside.length() && inside.charAt(at) == ',') {
        at++;
      }
    }
    return values;
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group(1).charAt(0)) {
                      case 'u' ->
                          found.group(1).length() == 1
                              ? "u"
                              : Character.toString(
                                  Integer.parseInt(found.group(1).substring(1), 16));
                      case 'n' -> "\n";
                      case 't' -> "\t";
                      default -> found.group(1);
                    }));
  }

  /** A text, or null. */
  static String text(String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
