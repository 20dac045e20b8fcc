package jp.madoguchi.web.security;

import jp.madoguchi.facility.Sha256;

/** A sign for an account that a browser's tab can compare, without being the account's name. */
final class TextOwner {
  private static final int DIGITS = 16;

  private TextOwner() {}

  static String of(String account) {
    return Sha256.hex("typed text of " + account).substring(0, DIGITS);
  }
}
