package jp.madoguchi.factor.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of RFC 6238: HMAC-SHA-1, steps of 30 seconds, six digits, as all 認証アプリ know them. One step
 * to either side is taken, for clocks that differ and slow typing; a step that was taken, or one
 * before it, never again.
 */
final class TotpRule {
  static final int DIGITS = 6;
  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  private TotpRule() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /**
   * The step whose code was typed.
   *
   * @param last the last step that was taken; what is not after it is no code any more
   */
  static OptionalLong matched(byte[] secret, String typed, Instant now, long last) {
    long present = step(now);
    // all three are computed whatever the first gives: how long it takes tells nothing
    List<Long> steps =
        LongStream.rangeClosed(present - 1, present + 1)
            .filter(step -> same(code(secret, step), typed))
            .boxed()
            .toList();
    return steps.stream().filter(step -> step > last).mapToLong(Long::longValue).findFirst();
  }

  static String code(byte[] secret, long step) {
    byte[] hash;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    return String.format("%0" + DIGITS + "d", number % MODULUS);
  }

  private static boolean same(String code, String typed) {
    return MessageDigest.isEqual(
        code.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        typed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
