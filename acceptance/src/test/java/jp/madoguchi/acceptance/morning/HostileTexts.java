package jp.madoguchi.acceptance.morning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an attacker writes into a field: markup that runs a script, an address that does, what a
 * template language would compute. Each field has its own, told by a mark at its end.
 */
final class HostileTexts {
  /** Short enough for a field of sixty signs. */
  private static final String ATTACK = "javascript:xss()\"'><img%1$ssrc=x%1$sonerror=xss()>";

  private static final String MARKED = "Q";

  /** Without a digit: twelve of a file's line could be a My Number. */
  private static final String COMPUTED = "#{me}{{me}}";

  /** Free text stands in elements with Japanese in them; codes, numbers and dates have none. */
  private static final Pattern FREE_TEXT =
      Pattern.compile("<(\\w+)>([^<]*[^\\x00-\\x7F<][^<]*)</\\1>");

  private final Map<String, String> texts = new LinkedHashMap<>();

  /** The text of a field, the same at each call. */
  String of(String field) {
    return text(field, "/");
  }

  /** For the name of a file, in which no slash can be. */
  String fileName(String field) {
    return text(field, " ");
  }

  private String text(String field, String gap) {
    return texts.computeIfAbsent(
        field, one -> ATTACK.formatted(gap) + COMPUTED + MARKED.repeat(2) + mark(texts.size()));
  }

  private static String mark(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  /** The end of a text, by which it is known again when the rest of it is another. */
  static String mark(String text) {
    return text.substring(text.lastIndexOf(MARKED) - 1);
  }

  /** All that were asked for, by field. */
  Map<String, String> all() {
    return texts;
  }

  /**
   * A message with such a text in every element that is free text: an element that is added to the
   * sample is a field more.
   *
   * @param kept elements that say whose it is
   */
  String message(String inlet, String sample, Pattern kept) {
    Matcher element = FREE_TEXT.matcher(sample);
    StringBuilder message = new StringBuilder();
    while (element.find()) {
      String name = element.group(1);
      if (!kept.matcher(name).matches()) {
        String hostile = "<" + name + ">" + escaped(of(inlet + "." + name)) + "</" + name + ">";
        element.appendReplacement(message, Matcher.quoteReplacement(hostile));
      }
    }
    return element.appendTail(message).toString();
  }

  /** A field of a CSV file. */
  String cell(String field) {
    return "\"" + of(field).replace("\"", "\"\"") + "\"";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String now() {
    return DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
        .format(LocalDateTime.now(ZoneId.of("Asia/Tokyo")));
  }

  static byte[] utf8(String message) {
    return message
        .replaceFirst("encoding=\"Shift_JIS\"", "encoding=\"UTF-8\"")
        .replaceFirst("<CharacterCodeIdentifier>1<", "<CharacterCodeIdentifier>0<")
        .getBytes(StandardCharsets.UTF_8);
  }
}
