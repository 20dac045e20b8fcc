package jp.madoguchi.reception;

/** Why somebody is the patient although the answer differs (本人と認める理由). */
public enum SamePersonReason {
  /** 婚姻などで氏名が変わった. */
  NAME_CHANGED,
  /** 台帳の入力が違う. */
  REGISTER_WRONG,
  /** 通称・旧姓で登録している. */
  OTHER_NAME,
  /** 生年月日の一部が不詳で、記号・番号・枝番が合う. */
  BIRTH_DATE_PARTIAL,
  /** その他: the words say what. */
  OTHER
}
