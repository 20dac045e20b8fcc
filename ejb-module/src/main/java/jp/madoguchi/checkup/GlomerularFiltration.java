package jp.madoguchi.checkup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * eGFRcreat by the formula for Japanese adults (日本腎臓学会): 194 × Cr^−1.094 × age^−0.287, × 0.739 for
 * women; creatinine by the enzymatic method in mg/dL, result in mL/min/1.73m².
 */
public final class GlomerularFiltration {
  private static final int ADULT = 18;

  private GlomerularFiltration() {}

  /**
   * Not rounded; empty where the formula is not for this person: below 18, sex neither {@code 1} 男
   * nor {@code 2} 女, creatinine not above zero.
   *
   * @param age in whole years on the day of the checkup
   */
  public static Optional<BigDecimal> of(BigDecimal creatinine, int age, String sex) {
    boolean woman = "2".equals(sex);
    if (creatinine.signum() <= 0 || age < ADULT || !woman && !"1".equals(sex)) {
      return Optional.empty();
    }
    double value =
        194
            * Math.pow(creatinine.doubleValue(), -1.094)
            * Math.pow(age, -0.287)
            * (woman ? 0.739 : 1);
    return Optional.of(new BigDecimal(value, MathContext.DECIMAL64));
  }

  /** As it is reported, to one decimal. */
  public static BigDecimal rounded(BigDecimal egfr) {
    return egfr.setScale(1, RoundingMode.HALF_UP);
  }
}
