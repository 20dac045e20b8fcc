package jp.madoguchi.bulk;

import jp.madoguchi.terminal.messages.MessageFamily;

/** What a bulk inquiry (一括照会) asks the centre for. Source: workflow rules §3.3. */
public enum BulkKind {
  /** 資格確認一括: the persons of a list. */
  ELIGIBILITY(MessageFamily.OQSmuquc, true),
  /** 医療扶助: everybody entrusted to the facility in a 診療年月. */
  MEDICAL_AID(MessageFamily.OQSmutic, false),
  /** 訪問診療等: everybody whose consent was given from one day to another. */
  HOME_VISIT(MessageFamily.OQSmuhvq, false),
  /** オンライン診療等: by day of consent, or of examination. */
  ONLINE(MessageFamily.OQSmuonq, false),
  /** 照会番号一括登録: gives the centre the hospital's numbers of the persons of a list. */
  REFERENCE_NUMBER(MessageFamily.OQSmuimm, true);

  private final MessageFamily family;
  private final boolean listed;

  BulkKind(MessageFamily family, boolean listed) {
    this.family = family;
    this.listed = listed;
  }

  /** The family of its files. */
  public MessageFamily family() {
    return family;
  }

  /** Whether the hospital names the persons; if not, the answer does. */
  public boolean listed() {
    return listed;
  }
}
