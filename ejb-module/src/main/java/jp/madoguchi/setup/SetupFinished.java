package jp.madoguchi.setup;

/**
 * Told in the transaction that ended the set-up (初期設定の完了).
 *
 * @param account of the first administrator
 * @param displayName of the same
 * @param open checks of the preparation that still had a fault
 */
public record SetupFinished(String account, String displayName, int open) {
  @Override
  public String toString() {
    return "SetupFinished[***]";
  }
}
