package jp.madoguchi.web.handle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A short text that only this installation reads again, and only for whom it was made: AES-256-GCM,
 * URL-safe. Made twice it looks different each time, so that addresses of the same patient do not
 * tell that they are.
 */
final class SealedText {
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 1000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedText() {}

  /**
   * Seals a text.
   *
   * @param bound for whom and for what; not hidden, but nobody else can open it
   */
  static String seal(byte[] key, String bound, String text) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key, bound, nonce)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM", e);
    }
  }

  /** The text; empty for anything that was not made with this key and for this purpose. */
  static Optional<String> open(byte[] key, String bound, String sealed) {
    if (sealed == null || sealed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] whole = Base64.getUrlDecoder().decode(sealed);
      if (whole.length <= NONCE) {
        return Optional.empty();
      }
      byte[] nonce = java.util.Arrays.copyOf(whole, NONCE);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, key, bound, nonce)
              .doFinal(whole, NONCE, whole.length - NONCE);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, String bound, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
