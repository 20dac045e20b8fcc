package jp.madoguchi.terminal.capture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Says "the same file" (SHA-256). A face result is known by its bytes alone, under whatever name it
 * shows up again. A file of the result folder is known by name and bytes: two requests may get the
 * very same error text, and both must be told.
 */
public final class CaptureKey {

  private CaptureKey() {}

  /** A digest to be fed with the file's bytes; end it with {@link #text}. */
  public static MessageDigest begin(CaptureSource source, String fileName) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      if (source == CaptureSource.RESULT) {
        digest.update(fileName.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The key: 64 lower-case hex digits. */
  public static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The key of bytes in memory. */
  public static String of(CaptureSource source, String fileName, byte[] bytes) {
    MessageDigest digest = begin(source, fileName);
    digest.update(bytes);
    return text(digest);
  }
}
