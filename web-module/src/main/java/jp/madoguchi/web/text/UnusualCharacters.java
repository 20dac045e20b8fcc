package jp.madoguchi.web.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Characters of a name that a clerk may want to check against the card: ● (what the centre could
 * not show), characters outside the basic plane, compatibility ideographs and private use.
 */
public final class UnusualCharacters {
  /** ● U+25CF, which the central system puts for a character it cannot show (§4.9). */
  public static final int WITHHELD = 0x25CF;

  private UnusualCharacters() {}

  /** {@code 﨑 U+FA11} for each; empty when there is none. */
  public static List<String> in(String text) {
    if (text == null) {
      return List.of();
    }
    return text.codePoints()
        .filter(UnusualCharacters::unusual)
        .distinct()
        .mapToObj(
            point ->
                new String(Character.toChars(point))
                    + " "
                    + String.format(Locale.ROOT, "U+%04X", point))
        .collect(Collectors.toList());
  }

  private static boolean unusual(int point) {
    return point == WITHHELD
        || point > 0xFFFF
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xE000 && point <= 0xF8FF)
        || (point >= 0xFE00 && point <= 0xFE0F);
  }
}
