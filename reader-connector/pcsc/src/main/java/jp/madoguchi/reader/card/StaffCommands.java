package jp.madoguchi.reader.card;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The commands that a staff card is sent: what PIV (NIST SP 800-73-4) says of the card's own key
 * (Card Authentication, 9E), which signs without a PIN, and the pseudo command of PC/SC part 3 that
 * a reader answers with the card's number.
 */
enum StaffCommands {
  /** A key on P-256; signs a SHA-256. */
  P_256(0x11, "SHA-256", 32),
  /** A key on P-384; signs a SHA-384. */
  P_384(0x14, "SHA-384", 48);

  private static final byte[] SELECT =
      HexFormat.of().parseHex("00A404000BA00000030800001000010000");
  private static final byte[] CERTIFICATE = HexFormat.of().parseHex("00CB3FFF055C035FC10100");
  private static final byte[] IDENTIFIER = HexFormat.of().parseHex("FFCA000000");
  private static final int HEADER = 11;

  private final int algorithm;
  private final String hash;
  private final int hashLength;

  StaffCommands(int algorithm, String hash, int hashLength) {
    this.algorithm = algorithm;
    this.hash = hash;
    this.hashLength = hashLength;
  }

  static byte[] select() {
    return SELECT.clone();
  }

  static byte[] readCertificate() {
    return CERTIFICATE.clone();
  }

  static byte[] askIdentifier() {
    return IDENTIFIER.clone();
  }

  /** The hash that is signed, as the JDK names it. */
  String hash() {
    return hash;
  }

  /** GENERAL AUTHENTICATE: a template with an empty answer and the challenge. */
  byte[] sign(byte[] digest) {
    byte[] command = Arrays.copyOf(head(), HEADER + hashLength + 1);
    System.arraycopy(digest, 0, command, HEADER, hashLength);
    return command;
  }

  private byte[] head() {
    return new byte[] {
      0,
      (byte) 0x87,
      (byte) algorithm,
      (byte) 0x9E,
      (byte) (hashLength + 6),
      0x7C,
      (byte) (hashLength + 4),
      (byte) 0x82,
      0,
      (byte) 0x81,
      (byte) hashLength
    };
  }

  /** Whether a command is one of these, and nothing more. */
  static boolean isOne(byte[] command) {
    return Arrays.equals(command, SELECT)
        || Arrays.equals(command, CERTIFICATE)
        || Arrays.equals(command, IDENTIFIER)
        || Arrays.stream(values()).anyMatch(one -> one.signsWith(command));
  }

  private boolean signsWith(byte[] command) {
    return command.length == HEADER + hashLength + 1
        && command[command.length - 1] == 0
        && Arrays.equals(command, 0, HEADER, head(), 0, HEADER);
  }
}
