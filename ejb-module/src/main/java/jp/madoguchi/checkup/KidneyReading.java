package jp.madoguchi.checkup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the checkup says of the kidneys (腎機能の読み).
 *
 * @param egfr as received, else as computed, in mL/min/1.73m²
 * @param computed whether it is our computation
 * @param stage by the value before rounding, where the creatinine lets us know it
 * @param contrary our computation where it is more than 1 away from the received one, or null
 */
public record KidneyReading(
    BigDecimal egfr, boolean computed, KidneyStage stage, BigDecimal contrary) {

  /**
   * Empty where neither a value came nor one can be computed.
   *
   * @param received or null
   * @param own not rounded, or null
   */
  static Optional<KidneyReading> of(BigDecimal received, BigDecimal own) {
    if (received == null) {
      return Optional.ofNullable(own)
          .map(
              value ->
                  new KidneyReading(
                      GlomerularFiltration.rounded(value), true, KidneyStage.of(value), null));
    }
    if (own == null) {
      return Optional.of(new KidneyReading(received, false, KidneyStage.of(received), null));
    }
    if (own.setScale(received.scale(), RoundingMode.HALF_UP).compareTo(received) == 0) {
      return Optional.of(new KidneyReading(received, false, KidneyStage.of(own), null));
    }
    boolean near = own.subtract(received).abs().compareTo(BigDecimal.ONE) <= 0;
    return Optional.of(
        new KidneyReading(
            received,
            false,
            KidneyStage.of(received),
            near ? null : GlomerularFiltration.rounded(own)));
  }
}
