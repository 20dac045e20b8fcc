package jp.madoguchi.reception;

/** How the person came to the desk (方法). */
public enum SessionMethod {
  /** 顔認証付きカードリーダー. */
  FACE_READER,
  /** 汎用カードリーダー. */
  PLAIN_READER,
  /** 番号入力 (資格確認書). */
  NUMBER
}
