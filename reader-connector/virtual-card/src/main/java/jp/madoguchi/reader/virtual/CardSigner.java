package jp.madoguchi.reader.virtual;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;
import javax.crypto.Cipher;

/**
 * The card's own key: command 80 2A in the forms that P1 tells apart. RSA as on today's cards; on
 * P-384 the form that takes a hash, which is our guess of the next card.
 */
final class CardSigner {
  private static final int PAD_WHAT_COMES = 0x00;
  private static final int WRAP_HASH = 0x02;
  private static final int HASH_ON_CARD = 0x03;
  private static final int SHA_256_LENGTH = 32;
  private static final int SHA_384_LENGTH = 48;
  private static final int LONGEST_TO_PAD = 245;
  private static final byte[] SHA_256_DIGEST_INFO =
      HexFormat.of().parseHex("3031300D060960864801650304020105000420");

  private final PrivateKey key;

  CardSigner(PrivateKey key) {
    this.key = key;
  }

  byte[] sign(int form, byte[] data) {
    try {
      if ("EC".equals(key.getAlgorithm())) {
        return form == WRAP_HASH && data.length == SHA_384_LENGTH
            ? onCurve(data)
            : StatusWord.alone(StatusWord.WRONG_LENGTH);
      }
      return switch (form) {
        case PAD_WHAT_COMES ->
            data.length == 0 || data.length > LONGEST_TO_PAD
                ? StatusWord.alone(StatusWord.WRONG_LENGTH)
                : padded(data);
        case WRAP_HASH ->
            data.length != SHA_256_LENGTH
                ? StatusWord.alone(StatusWord.WRONG_LENGTH)
                : padded(wrapped(data));
        case HASH_ON_CARD -> padded(wrapped(MessageDigest.getInstance("SHA-256").digest(data)));
        default -> StatusWord.alone(StatusWord.WRONG_P1_P2);
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA and SHA-256", e);
    }
  }

  private byte[] onCurve(byte[] hash) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("NONEwithECDSA");
    signature.initSign(key);
    signature.update(hash);
    return StatusWord.after(signature.sign(), StatusWord.OK);
  }

  private byte[] padded(byte[] data) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return StatusWord.after(cipher.doFinal(data), StatusWord.OK);
  }

  private static byte[] wrapped(byte[] hash) {
    byte[] info =
        java.util.Arrays.copyOf(SHA_256_DIGEST_INFO, SHA_256_DIGEST_INFO.length + hash.length);
    System.arraycopy(hash, 0, info, SHA_256_DIGEST_INFO.length, hash.length);
    return info;
  }
}
