package jp.madoguchi.reader.authority;

import java.util.regex.Pattern;

/**
 * The name of a desk: common name of its certificate and beginning of its readers' names.
 *
 * @param value 1 to 32 lower-case letters, digits and hyphens; begins with a letter or digit
 */
public record DeskName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  public DeskName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a desk's name has 1 to 32 of a-z, 0-9 and -, not \"" + value + "\"");
    }
  }
}
