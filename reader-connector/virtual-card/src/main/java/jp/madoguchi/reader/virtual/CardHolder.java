package jp.madoguchi.reader.virtual;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * What the authority put on a card.
 *
 * @param certificate 利用者証明用電子証明書
 * @param key the private key that belongs to it
 * @param issuer the authority's own certificate, as the card carries it
 */
public record CardHolder(X509Certificate certificate, PrivateKey key, X509Certificate issuer) {

  /** Without key and certificate. */
  @Override
  public String toString() {
    return "CardHolder[TEST]";
  }
}
