package jp.madoguchi.terminal.virtual.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of a scenario: a keyword, perhaps a plain word, and {@code key=value} pairs. Values with
 * spaces stand in double quotes; {@code #} at the beginning of a word begins a comment.
 *
 * @param number counted from 1
 * @param keyword what the line is about
 * @param subject the plain word after it, or null
 * @param words the pairs
 */
record ScenarioLine(int number, String keyword, String subject, Map<String, String> words) {

  /**
   * Reads a line.
   *
   * @return null for an empty one
   * @throws IllegalArgumentException saying what is wrong
   */
  static ScenarioLine parse(int number, String text) {
    List<String> parts = parts(text);
    if (parts.isEmpty()) {
      return null;
    }
    Map<String, String> words = new LinkedHashMap<>();
    String subject = null;
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      int equals = part.indexOf('=');
      if (equals < 0 && i == 1) {
        subject = part;
      } else if (equals < 1) {
        throw new IllegalArgumentException(part + " is no key=value");
      } else if (words.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(part.substring(0, equals) + " stands twice");
      }
    }
    return new ScenarioLine(number, parts.get(0), subject, words);
  }

  /** Lets only these keys pass. */
  void only(String... keys) {
    Set<String> unknown = new TreeSet<>(words.keySet());
    List.of(keys).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          keyword + " has no " + unknown.iterator().next() + "; it has " + List.of(keys));
    }
  }

  /** A whole number that must be there. */
  int number(String key, int least, int most) {
    return ScenarioLine.whole(key, needed(key), least, most);
  }

  /** A whole number, or another one when it is not there. */
  int number(String key, int least, int most, int otherwise) {
    return words.containsKey(key) ? number(key, least, most) : otherwise;
  }

  /** A value that must be there. */
  String needed(String key) {
    if (!words.containsKey(key)) {
      throw new IllegalArgumentException(keyword + " needs " + key + "=");
    }
    return words.get(key);
  }

  /** The plain word as a whole number. */
  int subjectNumber(int least, int most) {
    return whole(keyword, subject == null ? "nothing" : subject, least, most);
  }

  private static int whole(String key, String text, int least, int most) {
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          key + ": a number from " + least + " to " + most + ", not " + text);
    }
    return Integer.parseInt(text);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && (character == ' ' || character == '\t')) {
        add(part, parts);
      } else if (!quoted && character == '#' && part.isEmpty()) {
        break;
      } else {
        part.append(character);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quotation mark is not closed");
    }
    add(part, parts);
    return parts;
  }

  private static void add(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }
}
