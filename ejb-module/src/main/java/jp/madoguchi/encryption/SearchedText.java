package jp.madoguchi.encryption;

import java.util.Optional;

/** What is looked for exactly without being readable (検索用の鍵付きハッシュ). */
public final class SearchedText {
  private SearchedText() {}

  /**
   * 64 hexadecimal digits; empty where rows are not encrypted, or a part is missing.
   *
   * @param use the column of the hash: the same text gives another one elsewhere
   */
  public static Optional<String> hash(String use, String... parts) {
    StringBuilder whole = new StringBuilder();
    for (String part : parts) {
      if (part == null) {
        return Optional.empty();
      }
      whole.append(part.length()).append(':').append(part);
    }
    return RowEncryption.searchHash(use, whole.toString());
  }
}
