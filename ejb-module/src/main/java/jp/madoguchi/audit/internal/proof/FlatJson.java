package jp.madoguchi.audit.internal.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an export: a JSON object of texts and whole numbers, nothing inside it. The command
 * that verifies has no server around it, which would bring a JSON library.
 */
final class FlatJson {
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\G([{,])\"([A-Za-z]+)\":(?:\"((?:[^\"\\\\\\p{Cntrl}]|\\\\.)*+)\"|(-?\\d{1,18}))");

  private final Map<String, String> members = new LinkedHashMap<>();

  /** Adds a text or number; null adds nothing. */
  FlatJson with(String name, Object value) {
    if (value != null) {
      members.put(
          name, value instanceof Number ? value.toString() : '"' + escaped(value.toString()) + '"');
    }
    return this;
  }

  String line() {
    StringBuilder text = new StringBuilder("{");
    members.forEach(
        (name, value) ->
            text.append(text.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
    return text.append('}').toString();
  }

  /**
   * The members of a line, numbers as their digits.
   *
   * @throws IllegalArgumentException when it is no such line
   */
  static Map<String, String> read(String line) {
    Map<String, String> read = new LinkedHashMap<>();
    Matcher member = MEMBER.matcher(line);
    int end = 0;
    while (member.find()) {
      boolean first = member.group(1).equals("{");
      if (first != read.isEmpty() || read.containsKey(member.group(2))) {
        throw new IllegalArgumentException("no line of an export");
      }
      read.put(member.group(2), member.group(4) != null ? member.group(4) : plain(member.group(3)));
      end = member.end();
    }
    if (read.isEmpty() || !line.substring(end).equals("}")) {
      throw new IllegalArgumentException("no line of an export");
    }
    return read;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      i++;
      switch (text.charAt(i)) {
        case 'u' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        case 'n' -> plain.append('\n');
        default -> plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }
}
