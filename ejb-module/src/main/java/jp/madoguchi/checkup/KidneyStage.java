package jp.madoguchi.checkup;

import java.math.BigDecimal;

/**
 * GFR区分 of the CKD 重症度分類: G1 ≥ 90, G2 60–89, G3a 45–59, G3b 30–44, G4 15–29, G5 &lt; 15
 * mL/min/1.73m². By the value before it is rounded: 59.96 is G3a, though it is written 60.0.
 */
public enum KidneyStage {
  G1(90),
  G2(60),
  G3A(45),
  G3B(30),
  G4(15),
  G5(0);

  private final BigDecimal least;

  KidneyStage(int least) {
    this.least = BigDecimal.valueOf(least);
  }

  /** The lowest eGFR of the stage. */
  public BigDecimal least() {
    return least;
  }

  public static KidneyStage of(BigDecimal egfr) {
    for (KidneyStage stage : values()) {
      if (egfr.compareTo(stage.least) >= 0) {
        return stage;
      }
    }
    return G5;
  }

  /** {@code "G3a"}, as it is written. */
  public String written() {
    return "G" + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
