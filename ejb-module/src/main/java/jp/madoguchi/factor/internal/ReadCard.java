package jp.madoguchi.factor.internal;

import jp.madoguchi.factor.FactorKind;

/**
 * A staff card that was read a moment ago.
 *
 * @param handle by which it is known, the same at every reading: a hash of its key, or a keyed hash
 *     of its number
 * @param key its public key, base64 of the DER; null for one that has none
 */
public record ReadCard(FactorKind kind, String handle, String key) {
  @Override
  public String toString() {
    return "ReadCard[" + kind + "]";
  }
}
