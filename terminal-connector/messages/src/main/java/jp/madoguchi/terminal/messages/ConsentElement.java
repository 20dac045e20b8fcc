package jp.madoguchi.terminal.messages;

/** 閲覧同意情報種別 (OQSCD036): what a patient consents to at the reader. */
public enum ConsentElement {
  /** 特定疾病療養受療証. */
  TSR("特定疾病"),
  /** 特定健診情報. */
  TKK("特定健診情報"),
  /** 薬剤情報・処方情報. */
  YZK("薬剤情報"),
  /** 診療情報 (with allergies and tests). */
  SRJ("診療情報"),
  /** 手術情報 (with names of disease and infections). */
  SHJ("手術情報");

  private final String label;

  ConsentElement(String label) {
    this.label = label;
  }

  /** The Japanese term. */
  public String label() {
    return label;
  }
}
