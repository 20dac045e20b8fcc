package jp.madoguchi.factor;

/**
 * A new TOTP that has still to be confirmed by its first code (認証アプリの登録).
 *
 * @param secret base32 (RFC 4648) of 160 bits, without padding
 * @param address {@code otpauth://totp/…}, for the picture
 */
public record TotpOffer(String secret, String address) {
  @Override
  public String toString() {
    return "TotpOffer[***]";
  }
}
