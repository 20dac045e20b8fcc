package jp.madoguchi.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes that stand in a record, each 64 hexadecimal digits. */
final class Fingerprints {
  private static final String ALGORITHM = "HmacSHA256";

  private Fingerprints() {}

  /**
   * Of a value before or after an act. Keyed, for the values are few (a share is one of three, a
   * birth date one of some ten thousand) and could be tried one by one; with the record's number,
   * for two records must not tell that their values are the same.
   *
   * @return null for no value
   */
  static String ofValue(byte[] key, long recordId, String value) {
    if (value == null) {
      return null;
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((recordId + ";").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
    }
  }
}
