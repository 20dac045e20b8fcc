package jp.madoguchi.setup;

import java.time.Instant;

/**
 * How far the set-up is (初期設定の進み具合): whoever has the code goes on from there.
 *
 * @param account of the administrator, or null while none was named
 * @param staffNumber 職員番号, or null
 * @param displayName or null
 * @param factorProven whether the second factor was made and proven
 * @param until when the code ends
 */
public record SetupStanding(
    String account, String staffNumber, String displayName, boolean factorProven, Instant until) {
  @Override
  public String toString() {
    return "SetupStanding[***]";
  }
}
