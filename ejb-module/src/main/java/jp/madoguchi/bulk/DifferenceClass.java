package jp.madoguchi.bulk;

/** Class of one person's answer beside the register (差異区分). Source: workflow rules §3.3. */
public enum DifferenceClass {
  /** 変更なし: closed by itself. */
  D0,
  /** 限度額等のみ変更. */
  D1,
  /** 負担割合変更. */
  D2,
  /** 資格変更(新資格あり). */
  D3,
  /** 資格喪失(無効). */
  D4,
  /** 該当なし. */
  D5,
  /** 複数該当. */
  D6,
  /** 表記差: never overwritten by itself. */
  D7,
  /** エラー, or an answer that does not fit the person asked about. */
  D8,
  /** 医療券未登録: asked again after the middle of the month. */
  D9,
  /**
   * 別人の疑い: the answer names another person than the register; our own class. Nothing of it is
   * compared, foretold or taken over.
   */
  OTHER_PERSON;

  /** Whether its new values can be taken over on approval. */
  public boolean takeable() {
    return this == D1 || this == D2 || this == D3;
  }

  /** Whether the reception must confirm at the visit (受付で要確認, EL-06). */
  public boolean warnsAtVisit() {
    return this == D3
        || this == D4
        || this == D5
        || this == D6
        || this == D8
        || this == OTHER_PERSON;
  }

  /** Whether asking once more may help. */
  public boolean worthAskingAgain() {
    return this == D8 || this == D9 || this == OTHER_PERSON;
  }
}
