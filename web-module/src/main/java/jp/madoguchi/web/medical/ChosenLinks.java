package jp.madoguchi.web.medical;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.web.security.SentForm;

/**
 * What is chosen of a long list: read from the address, and written into the addresses of the links
 * that choose something else. Words that nobody offers count as not said.
 */
public final class ChosenLinks {
  /** Which part of a list that is longer than a page. */
  static final String PART = "part";

  private static final Pattern PARTS = Pattern.compile("[1-9]\\d{0,3}");

  private final Map<String, String> said = new LinkedHashMap<>();

  /**
   * One link of a row.
   *
   * @param query to be added to the page's address
   */
  public record Option(String text, String query, boolean chosen) {}

  /** A row of links. */
  public record OptionRow(String label, List<Option> options) {}

  /** Words of a part's link: its first and last line, from 1. */
  @FunctionalInterface
  interface PartText {
    String of(int first, int last);
  }

  /** Takes a word of the address that has this form. */
  void take(HttpServletRequest request, String name, String form) {
    String value = SentForm.field(request, name);
    if (value != null && value.matches(form)) {
      said.put(name, value);
    }
  }

  /** Takes the part of the list; the first one is not said. */
  void takePart(HttpServletRequest request) {
    String value = SentForm.field(request, PART);
    if (value != null && PARTS.matcher(value).matches() && !value.equals("1")) {
      said.put(PART, value);
    }
  }

  void forget(String name) {
    said.remove(name);
  }

  /** Null for what is not chosen. */
  String get(String name) {
    return said.get(name);
  }

  String get(String name, String otherwise) {
    return said.getOrDefault(name, otherwise);
  }

  boolean has(String name) {
    return said.containsKey(name);
  }

  /** From 1. */
  int part() {
    return Integer.parseInt(get(PART, "1"));
  }

  /** For the address by which the page renews itself; "" for nothing. */
  String query() {
    return query(said);
  }

  /** The same as fields of a form. */
  List<Map.Entry<String, String>> fields() {
    return List.copyOf(said.entrySet());
  }

  Option option(String name, String value, String text) {
    String now = said.get(name);
    return new Option(text, with(name, value), value == null ? now == null : value.equals(now));
  }

  /** Whatever is chosen anew, the list begins at its first part. */
  String with(String name, String value) {
    Map<String, String> next = new LinkedHashMap<>(said);
    next.remove(PART);
    next.remove(name);
    if (value != null) {
      next.put(name, value);
    }
    return query(next);
  }

  /**
   * The parts of a list that is longer than a page; none where there is one.
   *
   * @param most lines of a part
   * @param lines in all
   */
  List<Option> parts(int parts, int most, int lines, PartText text) {
    List<Option> links = new ArrayList<>();
    int shown = Math.min(part(), parts);
    for (int part = 1; part <= parts && parts > 1; part++) {
      links.add(
          new Option(
              text.of((part - 1) * most + 1, Math.min(part * most, lines)),
              with(PART, part == 1 ? null : "" + part),
              part == shown));
    }
    return List.copyOf(links);
  }

  /** Every word is one of ours: nothing needs to be encoded. */
  private static String query(Map<String, String> chosen) {
    StringBuilder query = new StringBuilder();
    chosen.forEach((name, value) -> query.append('&').append(name).append('=').append(value));
    return query.toString();
  }
}
