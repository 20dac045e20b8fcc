package jp.madoguchi.factor;

import java.util.List;

/**
 * What the caller holds (自分の認証要素).
 *
 * @param factors oldest first
 * @param codesLeft recovery codes that were not used yet
 */
public record OwnFactors(List<KnownFactor> factors, int codesLeft) {
  public OwnFactors {
    factors = List.copyOf(factors);
  }
}
