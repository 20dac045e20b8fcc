package jp.madoguchi.access;

import java.time.Instant;

/**
 * A log-in as the second factor sees it (二要素認証から見たログイン).
 *
 * @param provedAt when the person last proved who he is, or null while the factor is due
 */
public record FactoredLogIn(
    LogInKey key, long accountId, String account, FactorStep step, Instant provedAt) {
  @Override
  public String toString() {
    return "FactoredLogIn[***]";
  }
}
