package jp.madoguchi.terminal.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which 顔認証付きカードリーダー made a face result. The interface itself does not say it; a site with
 * several readers knows it by one folder per reader or by a part of the file name.
 *
 * @param fixed the one reader of the face folder, or {@code null}
 * @param pattern its group 1 in the file name is the reader, or {@code null}
 */
public record ReaderKeys(String fixed, Pattern pattern) {

  public ReaderKeys {
    if (pattern != null && pattern.matcher("").groupCount() < 1) {
      throw new IllegalArgumentException("readerPattern needs a group: " + pattern);
    }
  }

  /** The reader's key, or {@code null} when it cannot be told. */
  public String of(String fileName) {
    if (pattern != null) {
      Matcher matcher = pattern.matcher(fileName);
      if (matcher.find() && matcher.group(1) != null && !matcher.group(1).isEmpty()) {
        return matcher.group(1);
      }
    }
    return fixed;
  }
}
