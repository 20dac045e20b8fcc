package jp.madoguchi.reader.card;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;

/** A certificate and a signature, as they came from the card. */
public record CardSignature(byte[] certificate, byte[] signature) {
  private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int KEY_IDENTIFIER = 0x80;

  /** Checks the signature over the challenge with the certificate's own key. */
  public CardAuthentication judged(byte[] challenge) throws CardException {
    try {
      X509Certificate parsed =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate));
      return new CardAuthentication(
          certificate,
          signature,
          verifies(parsed, challenge),
          parsed.getNotAfter().toInstant(),
          issuerKeyId(parsed.getExtensionValue(AUTHORITY_KEY_IDENTIFIER)));
    } catch (GeneralSecurityException e) {
      throw new CardException(CardOutcome.UNREADABLE, "the certificate cannot be parsed", e);
    }
  }

  private boolean verifies(X509Certificate parsed, byte[] challenge)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance(JpkiProfile.of(parsed).signature());
    verifier.initVerify(parsed.getPublicKey());
    verifier.update(challenge);
    try {
      return verifier.verify(signature);
    } catch (java.security.SignatureException e) {
      return false; // not even of the right length
    }
  }

  /** OCTET STRING { SEQUENCE { [0] keyIdentifier, … } }, each shorter than 64 KiB. */
  private static String issuerKeyId(byte[] extension) {
    byte[] sequence = content(extension, OCTET_STRING);
    byte[] identifier = content(content(sequence, SEQUENCE), KEY_IDENTIFIER);
    return identifier == null ? "" : HexFormat.of().formatHex(identifier);
  }

  /** The content of the first DER element, or null when it is another one. */
  private static byte[] content(byte[] der, int tag) {
    if (der == null || der.length < 2 || (der[0] & 0xFF) != tag) {
      return null;
    }
    int lengthBytes = (der[1] & 0x80) == 0 ? 0 : der[1] & 0x7F;
    int length = lengthBytes == 0 ? der[1] : 0;
    int start = 2 + lengthBytes;
    for (int i = 2; i < Math.min(start, der.length); i++) {
      length = length << 8 | der[i] & 0xFF;
    }
    return lengthBytes > 2 || start + length > der.length
        ? null
        : Arrays.copyOfRange(der, start, start + length);
  }

  /** Without the certificate: its serial number identifies a person. */
  @Override
  public String toString() {
    return "CardSignature[" + signature.length + " bytes]";
  }
}
