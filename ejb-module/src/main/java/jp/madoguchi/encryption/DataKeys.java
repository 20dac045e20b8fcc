package jp.madoguchi.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data keys (データ鍵), unwrapped, as long as the process lives: AES-256-GCM with 96 random bits a
 * content and 128 bits of tag, and HMAC-SHA-256 for what is searched. Never printed.
 */
public final class DataKeys {
  private static final String GCM = "AES/GCM/NoPadding";
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** To find the algorithm takes five times as long as to open a row with it. */
  private static final ThreadLocal<Cipher> OPENING = ThreadLocal.withInitial(DataKeys::gcm);

  private final Map<Integer, byte[]> keys;
  private final int current;
  private final byte[] search;

  /**
   * The keys.
   *
   * @param keys 32 bytes each, by number
   * @param current number of the one that encrypts
   * @param search 32 bytes
   */
  public DataKeys(Map<Integer, byte[]> keys, int current, byte[] search) {
    this.keys = Map.copyOf(keys);
    this.current = current;
    this.search = search.clone();
  }

  /** Number of the key that encrypts now. */
  public int current() {
    return current;
  }

  /** Numbers of all keys that are held. */
  public Set<Integer> numbers() {
    return keys.keySet();
  }

  /** {@code NUMBER:BASE64} of nonce, content and tag, bound to its place. */
  String encrypt(byte[] content, RowPlace place) {
    return current
        + ":"
        + Base64.getEncoder()
            .encodeToString(sealed(keys.get(current), content, bound(current, place)));
  }

  /** The number of the key, or -1 when this is no encrypted text. */
  static int keyOf(String text) {
    int colon = text.indexOf(':');
    try {
      return colon < 1 || colon > 9 ? -1 : Integer.parseInt(text.substring(0, colon));
    } catch (NumberFormatException notOne) {
      return -1;
    }
  }

  byte[] decrypt(String text, RowPlace place) {
    int number = keyOf(text);
    byte[] key = keys.get(number);
    if (key == null) {
      throw new ContentUnreadable(place, "the data key " + number + " is not held");
    }
    try {
      byte[] stored = Base64.getDecoder().decode(text.substring(text.indexOf(':') + 1));
      return opened(key, stored, bound(number, place));
    } catch (GeneralSecurityException | IllegalArgumentException altered) {
      throw new ContentUnreadable(
          place, "it was altered, belongs elsewhere, or was made with another key than " + number);
    }
  }

  /** 64 hexadecimal digits, the same for the same text in the same use, nothing without the key. */
  String searchHash(String use, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(search, HMAC));
      mac.update(use.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
    }
  }

  /** Nonce, content and tag. */
  public static byte[] sealed(byte[] key, byte[] content, byte[] bound) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      Cipher cipher = gcm();
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound);
      ByteBuffer whole =
          ByteBuffer.allocate(NONCE + cipher.getOutputSize(content.length)).put(nonce);
      cipher.doFinal(ByteBuffer.wrap(content), whole);
      return whole.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES with GCM", e);
    }
  }

  /** The content again; {@link GeneralSecurityException} when a bit of anything is another. */
  public static byte[] opened(byte[] key, byte[] stored, byte[] bound)
      throws GeneralSecurityException {
    if (stored.length < NONCE) {
      throw new GeneralSecurityException("too short");
    }
    Cipher cipher = OPENING.get();
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(TAG_BITS, stored, 0, NONCE));
    cipher.updateAAD(bound);
    return cipher.doFinal(stored, NONCE, stored.length - NONCE);
  }

  private static Cipher gcm() {
    try {
      return Cipher.getInstance(GCM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES with GCM", e);
    }
  }

  private static byte[] bound(int number, RowPlace place) {
    return String.join(
            "\u0000",
            "madoguchi row 1",
            Integer.toString(number),
            place.table(),
            place.column(),
            place.key())
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "DataKeys[" + current + "]";
  }
}
