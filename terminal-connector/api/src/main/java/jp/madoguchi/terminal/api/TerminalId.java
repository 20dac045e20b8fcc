package jp.madoguchi.terminal.api;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The name an operator gave to one 資格確認端末 in the settings ({@code terminals=main,dental}). A
 * hospital with two 医療機関コード (医科 and 歯科) has two.
 *
 * @param value 1 to 32 of {@code A-Z a-z 0-9 _ -}; it becomes part of file names
 */
public record TerminalId(String value) implements Comparable<TerminalId>, Serializable {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,32}");

  public TerminalId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a terminal name: " + value);
    }
  }

  @Override
  public int compareTo(TerminalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
