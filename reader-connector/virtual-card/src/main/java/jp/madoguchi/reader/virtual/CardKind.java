package jp.madoguchi.reader.virtual;

/** What a virtual card is, as far as its behaviour goes. */
public enum CardKind {
  /** マイナンバーカード with a PIN. */
  MY_NUMBER_CARD,
  /**
   * 顔認証マイナンバーカード: has no PIN. How the real one answers VERIFY is not known publicly; this one says
   * that there is no such file.
   */
  FACE_ONLY,
  /** An Android phone: wants the PIN before it gives its certificate. */
  PHONE,
  /** Some other card: has no JPKI application. */
  OTHER_CARD,
  /** 職員証 with a key and a certificate of its own (PIV); has no JPKI application. */
  STAFF_CARD,
  /** 職員証 that has nothing but its number. */
  STAFF_NUMBER,
  /** Gives an ATR, and then 6F00 to everything. */
  UNREADABLE;

  String tokenName() {
    return this == PHONE ? "JPKIAPGPSETOKEN" : "JPKIAPICCTOKEN2";
  }
}
