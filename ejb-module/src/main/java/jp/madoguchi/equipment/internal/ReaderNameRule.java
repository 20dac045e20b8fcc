package jp.madoguchi.equipment.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a reader says of it. A face reader is known by the part of the file name that
 * {@code terminal.N.readerPattern} marks: a number there is the reader's. A reader at a desk is
 * known as {@code desk/name}: that names the desk, and digits at the end of the desk's name are its
 * number. A plain reader's own digits ({@code 00 00}) are the order in which they were plugged in,
 * and no number of anything.
 */
final class ReaderNameRule {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern DESK = Pattern.compile("([a-z0-9][a-z0-9-]{0,31})/.+");
  private static final Pattern SLOT = Pattern.compile("(?: [0-9]{1,2}){1,2}$");
  private static final Pattern DESK_NUMBER = Pattern.compile(".*?([0-9]{1,3})");

  private ReaderNameRule() {}

  /** The number that the name says; empty when it says none, or nought. */
  static Optional<Integer> number(String key, boolean face) {
    Optional<String> digits;
    if (face) {
      digits = Optional.of(key).filter(name -> NUMBER.matcher(name).matches());
    } else {
      Matcher number = DESK_NUMBER.matcher(desk(key).orElse(""));
      digits = number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }
    return digits.map(Integer::valueOf).filter(number -> number > 0);
  }

  /** The desk that the name says. */
  static Optional<String> desk(String key) {
    Matcher desk = DESK.matcher(key);
    return desk.matches() ? Optional.of(desk.group(1)) : Optional.empty();
  }

  /** The model: of a plain reader, the name its driver gives it, without the slot. */
  static Optional<String> model(String key, boolean face) {
    if (face) {
      return Optional.empty();
    }
    String name = key.substring(key.indexOf('/') + 1);
    name = name.substring(name.indexOf(':') + 1);
    return Optional.of(SLOT.matcher(name).replaceFirst("")).filter(one -> !one.isBlank());
  }
}
