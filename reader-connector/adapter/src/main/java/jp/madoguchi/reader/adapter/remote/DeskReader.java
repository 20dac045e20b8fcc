package jp.madoguchi.reader.adapter.remote;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.reader.api.ReaderName;

/**
 * A reader at a desk: {@code desk07/Reader 00 00} is {@code Reader 00 00} of the agent {@code
 * desk07}.
 */
record DeskReader(String desk, String reader) {
  private static final String DESK = "[a-z0-9][a-z0-9-]{0,31}";
  private static final Pattern FORM = Pattern.compile("(" + DESK + ")/(.+)");

  /** Empty for a reader of this machine. */
  static Optional<DeskReader> of(ReaderName name) {
    Matcher matcher = FORM.matcher(name.value());
    return matcher.matches()
        ? Optional.of(new DeskReader(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  static boolean isDeskName(String name) {
    return name.matches(DESK);
  }

  /**
   * @throws IllegalArgumentException when both together are longer than a reader's name can be
   */
  ReaderName name() {
    return new ReaderName(desk + "/" + reader);
  }
}
