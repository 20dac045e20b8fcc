package jp.madoguchi.factor;

/** Kind of a second factor (認証要素の種類). */
public enum FactorKind {
  /** 認証アプリ: a code of six digits that changes every 30 seconds (RFC 6238). */
  TOTP,
  /** パスキー: a key of the device or of a security key (WebAuthn). */
  PASSKEY
}
