package jp.madoguchi.checkup;

/**
 * One criterion of an assessment (判定の根拠), spelled out.
 *
 * @param evidence the values that decided it and their limits, in the items' own words, {@code "収縮期
 *     142 (130以上)"}; "" where nothing is there to decide by
 */
public record Criterion(CriterionKind kind, CriterionAnswer answer, String evidence) {

  /** What is asked. Texts are {@code Criterion.CriterionKind.NAME}. */
  public enum CriterionKind {
    /** 服薬中. */
    MEDICATION,
    /** 腹囲 or 内臓脂肪面積. */
    WAIST,
    /** BMI. */
    BMI,
    /** 血圧. */
    BLOOD_PRESSURE,
    /** 脂質. */
    LIPIDS,
    /** 血糖. */
    GLUCOSE,
    /** 喫煙. */
    SMOKING,
    /** 年齢. */
    AGE
  }
}
