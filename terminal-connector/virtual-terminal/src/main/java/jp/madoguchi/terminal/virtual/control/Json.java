package jp.madoguchi.terminal.virtual.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as far as the control page needs it: objects as maps, arrays as lists, strings, numbers as
 * {@link Double}, booleans and null.
 */
final class Json {
  private static final int DEPTH_LIMIT = 16;

  private final String text;
  private int place;

  private Json(String text) {
    this.text = text;
  }

  /**
   * Reads one value.
   *
   * @throws IllegalArgumentException when the text is no JSON
   */
  static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value(0);
    json.skipSpace();
    if (json.place < text.length()) {
      throw json.broken();
    }
    return value;
  }

  /** Writes maps, lists, strings, numbers, booleans and null. */
  static String write(Object value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  private static void write(Object value, StringBuilder json) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.append(separator);
        quote(entry.getKey().toString(), json);
        json.append(':');
        write(entry.getValue(), json);
        separator = ",";
      }
      json.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      json.append('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          json.append(',');
        }
        write(list.get(i), json);
      }
      json.append(']');
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      json.append(value);
    } else {
      quote(value.toString(), json);
    }
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        json.append('\\').append(character);
      } else if (character < 0x20) {
        json.append("\\u%04x".formatted((int) character));
      } else {
        json.append(character);
      }
    }
    json.append('"');
  }

  private Object value(int depth) {
    skipSpace();
    if (place >= text.length() || depth > DEPTH_LIMIT) {
      throw broken();
    }
    return switch (text.charAt(place)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    place++;
    if (ends('}')) {
      return map;
    }
    do {
      skipSpace();
      String key = string();
      expect(':');
      map.put(key, value(depth + 1));
    } while (continues('}'));
    return map;
  }

  private List<Object> array(int depth) {
    List<Object> list = new ArrayList<>();
    place++;
    if (ends(']')) {
      return list;
    }
    do {
      list.add(value(depth + 1));
    } while (continues(']'));
    return list;
  }

  private String string() {
    if (place >= text.length() || text.charAt(place) != '"') {
      throw broken();
    }
    StringBuilder value = new StringBuilder();
    for (place++; place < text.length(); place++) {
      char character = text.charAt(place);
      if (character == '"') {
        place++;
        return value.toString();
      } else if (character != '\\') {
        value.append(character);
      } else if (++place < text.length()) {
        value.append(escaped());
      }
    }
    throw broken();
  }

  private char escaped() {
    switch (text.charAt(place)) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'u':
        if (place + 4 >= text.length()) {
          throw broken();
        }
        int code;
        try {
          code = Integer.parseInt(text.substring(place + 1, place + 5), 16);
        } catch (NumberFormatException notHexadecimal) {
          throw broken();
        }
        place += 4;
        return (char) code;
      default:
        return text.charAt(place);
    }
  }

  private Double number() {
    int start = place;
    while (place < text.length() && "+-.eE0123456789".indexOf(text.charAt(place)) >= 0) {
      place++;
    }
    try {
      return Double.valueOf(text.substring(start, place));
    } catch (NumberFormatException notANumber) {
      throw broken();
    }
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, place)) {
      throw broken();
    }
    place += word.length();
    return value;
  }

  private boolean ends(char end) {
    skipSpace();
    if (place < text.length() && text.charAt(place) == end) {
      place++;
      return true;
    }
    return false;
  }

  private boolean continues(char end) {
    if (ends(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private void expect(char character) {
    skipSpace();
    if (place >= text.length() || text.charAt(place) != character) {
      throw broken();
    }
    place++;
  }

  private void skipSpace() {
    while (place < text.length() && " \t\r\n".indexOf(text.charAt(place)) >= 0) {
      place++;
    }
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException("not JSON at character " + (place + 1));
  }
}
