package jp.madoguchi.reader.virtual;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The elementary files of the JPKI application, by file identifier. */
final class CardFiles {
  static final int SIGN_CERTIFICATE = 0x01;
  static final int SIGN_ISSUER = 0x02;
  static final int TOKEN = 0x06;
  static final int CONTENTS = 0x08;
  static final int CERTIFICATE = 0x0A;
  static final int ISSUER = 0x0B;
  static final int KEY = 0x17;
  static final int PIN = 0x18;
  static final int SIGN_KEY = 0x1A;
  static final int SIGN_PASSWORD = 0x1B;

  static final Set<Integer> FOR_SIGNING =
      Set.of(SIGN_CERTIFICATE, SIGN_ISSUER, SIGN_KEY, SIGN_PASSWORD);

  private static final int CERTIFICATE_FILE_LENGTH = 2048;
  private static final int TOKEN_FILE_LENGTH = 160;
  private static final int TOKEN_NAME_LENGTH = 32;

  private final Map<Integer, byte[]> readable;

  private CardFiles(Map<Integer, byte[]> readable) {
    this.readable = readable;
  }

  /** The files of a card that carries the authentication certificate only. */
  static CardFiles of(CardKind kind, CardHolder holder) {
    try {
      byte[] own = filled(holder.certificate().getEncoded(), CERTIFICATE_FILE_LENGTH);
      byte[] issuer = filled(holder.issuer().getEncoded(), CERTIFICATE_FILE_LENGTH);
      return new CardFiles(
          Map.of(
              TOKEN,
              token(kind.tokenName()),
              CONTENTS,
              new byte[] {(byte) 0x8F, (byte) 0x8F, 0},
              CERTIFICATE,
              own,
              ISSUER,
              issuer,
              SIGN_CERTIFICATE,
              filled(new byte[0], CERTIFICATE_FILE_LENGTH),
              SIGN_ISSUER,
              issuer));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate of our own making must encode", e);
    }
  }

  boolean exists(int file) {
    return readable.containsKey(file)
        || file == KEY
        || file == PIN
        || file == SIGN_KEY
        || file == SIGN_PASSWORD;
  }

  /** The content, or null when the file cannot be read (keys and PINs). */
  byte[] content(int file) {
    return readable.get(file);
  }

  private static byte[] token(String name) {
    byte[] file = new byte[TOKEN_FILE_LENGTH];
    Arrays.fill(file, 0, TOKEN_NAME_LENGTH, (byte) ' ');
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, file, 0, bytes.length);
    return file;
  }

  /** Real files are longer than what they hold, so a reader must take the length from the DER. */
  private static byte[] filled(byte[] content, int length) {
    byte[] file = new byte[length];
    Arrays.fill(file, (byte) 0xFF);
    System.arraycopy(content, 0, file, 0, content.length);
    return file;
  }
}
