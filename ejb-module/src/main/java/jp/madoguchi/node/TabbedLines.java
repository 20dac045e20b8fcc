package jp.madoguchi.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How records were stored before their fields had names: a line each, fields parted by tabs, {@code
 * \0} for none. Read only: rows keep that form until they are deleted, and {@link StoredRecords} is
 * what is written.
 */
public final class TabbedLines {
  private static final String NONE = "\\0";

  private TabbedLines() {}

  /** Whether the text has that form: today's never holds a tab, and always begins with a brace. */
  public static boolean are(String text) {
    return text.isEmpty() || text.charAt(0) != '{' || text.indexOf('\t') >= 0;
  }

  /**
   * The lines as values by name.
   *
   * @param names of the fields, in the order in which they were written; a field that a line lacks
   *     is absent
   */
  public static List<Map<String, String>> read(String text, List<String> names) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
      String[] fields = line.split("\t", -1);
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < names.size() && i < fields.length; i++) {
        if (!fields[i].equals(NONE)) {
          values.put(names.get(i), unescaped(fields[i]));
        }
      }
      lines.add(values);
    }
    return lines;
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char code = text.charAt(i);
        plain.append(
            switch (code) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> code;
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
