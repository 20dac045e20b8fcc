package jp.madoguchi.checkup;

import java.math.BigDecimal;

/**
 * The two limits of an item (判定値の組).
 *
 * @param guide 保健指導判定値, or null
 * @param refer 受診勧奨判定値, or null
 */
public record JudgementLimits(ThresholdLimit guide, ThresholdLimit refer) {
  /** For an item without any. */
  public static final JudgementLimits NONE = new JudgementLimits(null, null);

  public JudgementLevel level(BigDecimal measured) {
    if (refer != null && refer.met(measured)) {
      return JudgementLevel.REFER;
    }
    return guide != null && guide.met(measured) ? JudgementLevel.GUIDE : JudgementLevel.NONE;
  }
}
