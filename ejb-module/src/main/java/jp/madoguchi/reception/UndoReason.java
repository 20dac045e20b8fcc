package jp.madoguchi.reception;

/** Why an attachment is undone (結び付けを取り消す理由). */
public enum UndoReason {
  /** 別の患者を選んだ. */
  WRONG_PERSON_CHOSEN,
  /** 自動で別の患者に結び付いた. */
  WRONG_PERSON_MATCHED,
  /** 台帳に同じ人が二重に登録されていた. */
  REGISTERED_TWICE,
  /** その他: the words say what. */
  OTHER
}
