package jp.madoguchi.consent;

/** Kind of information consented to (閲覧同意情報種別, OQSCD036). */
public enum ConsentKind {
  /** 特定疾病療養受療証. */
  TSR,
  /** 特定健診情報. */
  TKK,
  /** 薬剤情報. */
  YZK,
  /** 診療情報. */
  SRJ,
  /** 手術情報. */
  SHJ
}
