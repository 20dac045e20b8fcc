package jp.madoguchi.contingency;

/** By what the patient before the reader was told to be this one (患者特定, SC-18 and SC-19). */
public enum IdentityBasis {
  /** マイナンバーカードと目視. */
  CARD_AND_FACE,
  /** 資格確認書等. */
  CERTIFICATE,
  /** 4情報: name, birth date, sex, address. */
  FOUR_FACTS
}
