package jp.madoguchi.access.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes: Argon2id in PHC form ({@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}). The
 * parameters stand in each hash, so that stronger ones can be introduced beside the old.
 */
final class Passwords {
  private static final int MEMORY_KB = 19_456;
  private static final int PASSES = 2;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Each check takes 19 MiB: a crowd at the log-in page waits instead of filling the heap. */
  private static final Semaphore AT_ONCE = new Semaphore(4, true);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{4,7}),t=(\\d{1,2}),p=(\\d)\\$([^$]+)\\$([^$]+)");

  /** A hash that no password has: checked when a name is unknown, at the same price. */
  private static final String NOBODY = encode(new byte[SALT_BYTES], new byte[HASH_BYTES]);

  private Passwords() {}

  /** For an account whose password nobody knows yet. */
  static String ofNobody() {
    return NOBODY;
  }

  /** The caller wipes the array. */
  static String hash(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return encode(salt, argon2(password, salt, MEMORY_KB, PASSES, 1, HASH_BYTES));
  }

  /**
   * Takes as long for a null hash (name unknown) as for a real one; the caller wipes the array.
   *
   * @throws IllegalStateException when the stored hash is of no known form
   */
  static boolean matches(String stored, char[] password) {
    Matcher parts = FORM.matcher(stored == null ? NOBODY : stored);
    if (!parts.matches()) {
      throw new IllegalStateException("a stored password hash is of no known form");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        argon2(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual) & stored != null;
  }

  private static byte[] argon2(
      char[] password, byte[] salt, int memoryKb, int passes, int lanes, int length) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(memoryKb)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    byte[] hash = new byte[length];
    AT_ONCE.acquireUninterruptibly();
    try {
      generator.generateBytes(bytes, hash);
    } finally {
      AT_ONCE.release();
      Arrays.fill(bytes, (byte) 0);
    }
    return hash;
  }

  private static String encode(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + MEMORY_KB
        + ",t="
        + PASSES
        + ",p=1$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }
}
