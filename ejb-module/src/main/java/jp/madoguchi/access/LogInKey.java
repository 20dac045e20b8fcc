package jp.madoguchi.access;

import java.util.regex.Pattern;

/**
 * What a log-in is known by inside the program: SHA-256 of its {@link LogInSecret}, 64 hexadecimal
 * digits. Opens nothing, so that nodes may tell it one another.
 */
public record LogInKey(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public LogInKey {
    if (hex == null || !FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a log-in's key is 64 hexadecimal digits");
    }
  }
}
