package jp.madoguchi.reception;

/** What the desk can do with a session (窓口の操作); whether it may is said by {@link DeskActs}. */
public enum DeskAct {
  /** 取込. */
  TAKE_OVER,
  /** 喪失の登録: the insurance on file is closed; nothing new is taken. */
  RECORD_LOSS,
  /** 提示書類の訂正: another document was shown after all. */
  SHOW_DOCUMENT,
  /** 保留. */
  HOLD,
  /** 患者照合: this is the patient. */
  MATCH,
  /** 新患登録 from the answer's data. */
  REGISTER,
  /** 中止. */
  CANCEL,
  /** The same question is sent again. */
  ASK_AGAIN,
  /** 対応済. */
  FINISH,
  /** 本人確認 with the card on the plain reader. */
  IDENTIFY,
  /** The question for a card's holder, by the numbers on file. */
  INQUIRE_FOR_CARD
}
