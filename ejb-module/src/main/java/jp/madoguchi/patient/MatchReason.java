package jp.madoguchi.patient;

/**
 * Why somebody is proposed as the person of an answer (照合の根拠), or what speaks against it; the
 * strongest first. The weights of a candidate's reasons add up; the sum only orders candidates and
 * is no probability. Source: workflow rules §3.1 R8, SC-04.
 */
public enum MatchReason {
  /** 照会番号: the hospital's own patient number as the centre returned it. */
  REFERENCE_NUMBER(60),
  /** The same 保険者番号, 記号 and 番号 on file, and no other 枝番. */
  INSURED_NUMBER(40),
  /** The same 生年月日. */
  BIRTH_DATE(20),
  /** What is known of the 生年月日 is so on file. */
  BIRTH_DATE_PARTLY(10),
  /** The same 氏名, perhaps written differently. */
  NAME(25),
  /** The same 氏名カナ. */
  KANA(25),
  /** The name on file is the answer's other name (通称). */
  ALIAS(25),
  /** A 氏名 that registers confuse with it (斉/斎), or one with a ●. */
  NAME_SIMILAR(15),
  /** A 氏名カナ that sounds like it (ヤマサキ/ヤマザキ). */
  KANA_SIMILAR(15),
  /** The same 名 under another 姓, as after a marriage. */
  GIVEN_NAME(12),
  /** The same 住所. */
  ADDRESS(12),
  /** Insured under the 記号・番号 of the family, or of the family's address or 姓. */
  FAMILY_INSURANCE(12),
  /** On file as ベビー or 児 of the same 姓. */
  NEWBORN(15),
  /** Another 枝番 under the same number: a sibling, a twin. */
  OTHER_BRANCH(-30),
  /** Another 性別. */
  OTHER_SEX(-15);

  private final int weight;

  MatchReason(int weight) {
    this.weight = weight;
  }

  /** How much it speaks for the person; below zero it speaks against. */
  public int weight() {
    return weight;
  }
}
