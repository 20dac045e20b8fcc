package jp.madoguchi.terminal.capture;

import java.nio.file.FileSystemException;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.messages.MessageName;

/**
 * A file's name for the log. Anybody may name a file: no sign of it begins a line, and the digits
 * of a name that is none of the interface are left out, for they may be somebody's number.
 */
public final class NameInLog {
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}|[\\p{Zl}\\p{Zp}\\p{Cf}]");

  /** Alone, and not beginning with a day, as suffixes of requests do. */
  private static final Pattern TWELVE_DIGITS =
      Pattern.compile("(?<!\\d)(?!20\\d\\d[01]\\d[0-3]\\d)\\d{12}(?!\\d)");

  private static final int LONGEST = 160;

  private NameInLog() {}

  public static String of(String name) {
    String shown = known(name) ? name : name.replaceAll("\\p{Nd}", "#");
    String printable = CONTROLS.matcher(shown).replaceAll("?");
    return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
  }

  /** What happened to it, without its name, which such an exception repeats. */
  public static String why(Exception cause) {
    boolean named = cause instanceof FileSystemException;
    String more = named ? ((FileSystemException) cause).getReason() : cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    return more == null ? kind : kind + ": " + CONTROLS.matcher(more).replaceAll("?");
  }

  private static boolean known(String name) {
    return MessageName.tryParse(name)
        .filter(
            parts -> parts.faceTime().isPresent() || !TWELVE_DIGITS.matcher(parts.suffix()).find())
        .isPresent();
  }
}
