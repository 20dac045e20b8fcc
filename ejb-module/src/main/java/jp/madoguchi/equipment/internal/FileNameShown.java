package jp.madoguchi.equipment.internal;

import java.util.regex.Pattern;
import jp.madoguchi.facility.TwelveDigits;
import jp.madoguchi.terminal.messages.MessageName;

/**
 * The name of a file as lists show it: anybody may name a file, so one that may hold a My Number is
 * not kept, and signs that control a screen or a log are replaced. The capture's key still finds
 * the file.
 */
final class FileNameShown {
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}|[\\p{Zl}\\p{Zp}\\p{Cf}]");

  /** Suffixes of requests begin with their day and may have twelve digits by themselves. */
  private static final Pattern OF_A_DAY = Pattern.compile("20\\d\\d[01]\\d[0-3]\\d.*");

  private FileNameShown() {}

  static String of(String name) {
    if (name == null) {
      return null;
    }
    boolean known =
        MessageName.tryParse(name)
            .filter(
                parts -> parts.faceTime().isPresent() || OF_A_DAY.matcher(parts.suffix()).matches())
            .isPresent();
    String shown = known || !TwelveDigits.typed(name) ? name : "[***]";
    return CONTROLS.matcher(shown).replaceAll("?");
  }
}
