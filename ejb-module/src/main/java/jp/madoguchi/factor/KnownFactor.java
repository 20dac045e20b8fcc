package jp.madoguchi.factor;

import java.time.Instant;

/**
 * A second factor that somebody holds (登録済みの認証要素).
 *
 * @param name what the person calls it
 * @param usedAt last use, or null
 */
public record KnownFactor(long id, FactorKind kind, String name, Instant madeAt, Instant usedAt) {
  @Override
  public String toString() {
    return "KnownFactor[" + id + "]";
  }
}
