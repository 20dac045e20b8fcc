package jp.madoguchi.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A sign for an account that a browser's tab can compare, without being the account's name. */
final class TextOwner {
  private static final int DIGITS = 16;

  private TextOwner() {}

  static String of(String account) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("typed text of " + account).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
