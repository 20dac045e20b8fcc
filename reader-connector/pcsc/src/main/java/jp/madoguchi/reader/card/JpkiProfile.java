package jp.madoguchi.reader.card;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * What is known of the JPKI application of a card: its name, its files and its algorithm. Name and
 * files of the next card are not published; until they are, it is taken to differ in its algorithm
 * alone, and its own certificate tells which it is.
 */
enum JpkiProfile {
  /** Today's card. */
  RSA_2048("RSA", "SHA-256", 32, "SHA256withRSA"),
  /** The next card, planned for 2028. */
  P_384("EC", "SHA-384", 48, "SHA384withECDSA");

  private static final byte[] APPLICATION = HexFormat.of().parseHex("D392F000260100000001");

  static final int TOKEN_FILE = 0x06;
  static final int CERTIFICATE_FILE = 0x0A;
  static final int KEY_FILE = 0x17;
  static final int PIN_FILE = 0x18;

  /** Token, contents, certificate and issuer: the files that are read; nothing else. */
  static final Set<Integer> READABLE_FILES = Set.of(0x06, 0x08, 0x0A, 0x0B);

  static final int PIN_LENGTH = 4;

  private final String keyAlgorithm;
  private final String hash;
  private final int hashLength;
  private final String signature;

  JpkiProfile(String keyAlgorithm, String hash, int hashLength, String signature) {
    this.keyAlgorithm = keyAlgorithm;
    this.hash = hash;
    this.hashLength = hashLength;
    this.signature = signature;
  }

  /**
   * The profile of the card that carries this certificate.
   *
   * @throws CertificateException when it is none, or its key is of no card's kind
   */
  static JpkiProfile of(byte[] certificate) throws CertificateException {
    return of(
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate)));
  }

  static JpkiProfile of(X509Certificate certificate) throws CertificateException {
    String algorithm = certificate.getPublicKey().getAlgorithm();
    return Arrays.stream(values())
        .filter(profile -> profile.keyAlgorithm.equals(algorithm))
        .findAny()
        .orElseThrow(() -> new CertificateException("no card has a key for " + algorithm));
  }

  /** The hash that is signed, as the JDK names it. */
  String hash() {
    return hash;
  }

  /** Its length in bytes. */
  int hashLength() {
    return hashLength;
  }

  /** The signature, as the JDK names it. */
  String signature() {
    return signature;
  }

  static byte[] application() {
    return APPLICATION.clone();
  }
}
