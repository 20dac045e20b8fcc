package jp.madoguchi.node.internal;

import java.util.regex.Pattern;
import jp.madoguchi.node.ChangeHeard;

/**
 * A change on its way to the other nodes: {@code sender kind version key}, some hundred bytes where
 * PostgreSQL takes 8000.
 *
 * @param sender the process that told it
 */
record ChangeNotice(String sender, ChangeHeard change) {
  private static final Pattern KIND = Pattern.compile("[a-z-]{1,40}");
  private static final int LONGEST_KEY = 200;
  private static final int PARTS = 4;

  String text() {
    if (!KIND.matcher(change.kind()).matches() || change.key().length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a change of this kind cannot be carried");
    }
    return sender + " " + change.kind() + " " + change.version() + " " + change.key();
  }

  /** A text of another release that cannot be read may have been anything. */
  static ChangeNotice read(String text) {
    String[] parts = text.split(" ", PARTS);
    if (parts.length < PARTS || !parts[2].matches("-?[0-9]{1,18}")) {
      return new ChangeNotice("", ChangeHeard.EVERYTHING);
    }
    return new ChangeNotice(
        parts[0], new ChangeHeard(parts[1], parts[3], Long.parseLong(parts[2])));
  }
}
