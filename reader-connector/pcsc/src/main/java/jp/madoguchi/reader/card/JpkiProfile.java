package jp.madoguchi.reader.card;

import java.util.HexFormat;
import java.util.Set;

/**
 * What is known of the JPKI application of today's card: its name, its files and its algorithm. The
 * next card (P-384) will be another profile.
 */
final class JpkiProfile {
  private static final byte[] APPLICATION = HexFormat.of().parseHex("D392F000260100000001");

  static final int TOKEN_FILE = 0x06;
  static final int CERTIFICATE_FILE = 0x0A;
  static final int KEY_FILE = 0x17;
  static final int PIN_FILE = 0x18;

  /** Token, contents, certificate and issuer: the files that are read; nothing else. */
  static final Set<Integer> READABLE_FILES = Set.of(0x06, 0x08, 0x0A, 0x0B);

  static final int PIN_LENGTH = 4;
  static final String HASH = "SHA-256";
  static final int HASH_LENGTH = 32;
  static final String SIGNATURE = "SHA256withRSA";

  private JpkiProfile() {}

  static byte[] application() {
    return APPLICATION.clone();
  }
}
