package jp.madoguchi.factor.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that the program must be able to read, as it lies in the database: AES-256-GCM with a
 * key of the installation, bound to its account, so that nobody's secret works in another row.
 */
final class SealedSecret {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedSecret() {}

  static String seal(byte[] key, long account, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = work(Cipher.ENCRYPT_MODE, key, account, nonce, secret);
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * Opens it.
   *
   * @throws IllegalStateException when it was sealed for somebody else, or changed since
   */
  static byte[] open(byte[] key, long account, String text) {
    ByteBuffer kept = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    byte[] nonce = new byte[NONCE_BYTES];
    kept.get(nonce);
    byte[] sealed = new byte[kept.remaining()];
    kept.get(sealed);
    return work(Cipher.DECRYPT_MODE, key, account, nonce, sealed);
  }

  private static byte[] work(int mode, byte[] key, long account, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(("factor of account " + account).getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret of a second factor cannot be used", e);
    }
  }
}
