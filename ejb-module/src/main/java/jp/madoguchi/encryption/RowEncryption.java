package jp.madoguchi.encryption;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Encrypts and opens contents of rows with what the start found (行の暗号化). One of a process, because
 * entities, which nothing is injected into, need it; set by the capability's own start alone.
 */
public final class RowEncryption {
  /**
   * What the process can do.
   *
   * @param keys null where nothing is encrypted, or nothing can be
   * @param failure why nothing can be written or read, else null
   */
  public record Standing(DataKeys keys, String failure) {
    /** No keystore, and no row needs one: rows are written as they are. */
    public static final Standing PLAIN = new Standing(null, null);
  }

  private static volatile Standing standing = Standing.PLAIN;
  private static volatile Supplier<Standing> again = () -> standing;

  private RowEncryption() {}

  /**
   * From now on.
   *
   * @param reload asked where a row names a key that another node made meanwhile
   */
  public static void install(Standing now, Supplier<Standing> reload) {
    standing = now;
    again = reload;
  }

  public static Standing standing() {
    return standing;
  }

  /** The number of the key that encrypts; empty where rows are written as they are. */
  public static Optional<Integer> currentKey() {
    return keys().map(DataKeys::current);
  }

  /**
   * The values as one text; null where rows are written as they are.
   *
   * @param values by column; texts and dates
   * @throws EncryptionUnavailable when the keys are not to be had
   */
  public static String encrypted(RowPlace place, Map<String, ?> values) {
    return keys().map(keys -> keys.encrypt(RowContent.written(values), place)).orElse(null);
  }

  /** The number of the key that a content was encrypted with. */
  public static int keyOf(String content) {
    return DataKeys.keyOf(content);
  }

  /**
   * The values by column.
   *
   * @throws EncryptionUnavailable when the keys are not to be had
   * @throws ContentUnreadable when it does not open there
   */
  public static Map<String, String> opened(RowPlace place, String text) {
    DataKeys keys = keys().orElse(null);
    if (keys == null || !keys.numbers().contains(DataKeys.keyOf(text))) {
      standing = again.get();
      keys =
          keys()
              .orElseThrow(
                  () -> new EncryptionUnavailable("rows are encrypted and no keystore is named"));
    }
    return RowContent.read(keys.decrypt(text, place));
  }

  /**
   * What stands in the database for a text that is searched; empty where it stands there itself.
   */
  public static Optional<String> searchHash(String use, String text) {
    return keys().map(keys -> keys.searchHash(use, text));
  }

  private static Optional<DataKeys> keys() {
    Standing now = standing;
    if (now.failure() != null) {
      throw new EncryptionUnavailable(now.failure());
    }
    return Optional.ofNullable(now.keys());
  }
}
