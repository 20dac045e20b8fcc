package jp.madoguchi.factor;

/** Kind of a second factor (認証要素の種類). */
public enum FactorKind {
  /** 認証アプリ: a code of six digits that changes every 30 seconds (RFC 6238). */
  TOTP,
  /** パスキー: a key of the device or of a security key (WebAuthn). */
  PASSKEY,
  /** 職員証(証明書): a card with a key of its own. */
  CARD,
  /** 職員証(番号のみ): a card that says its number to every reader; can be copied. */
  CARD_IDENTIFIER
}
