package jp.madoguchi.checkup;

import java.math.BigDecimal;

/**
 * One limit of a published table (判定値の1つ): the comparison that makes a value stand out.
 *
 * @param comparison {@code >=}, {@code <=}, {@code <} or {@code >}
 */
public record ThresholdLimit(String comparison, BigDecimal value) {
  /** From {@code ">=130"}; null for an empty text. */
  public static ThresholdLimit of(String text) {
    if (text.isEmpty()) {
      return null;
    }
    int digits = text.startsWith(">=") || text.startsWith("<=") ? 2 : 1;
    return new ThresholdLimit(text.substring(0, digits), new BigDecimal(text.substring(digits)));
  }

  /** Whether the value is beyond the limit, or on it where the table says so. */
  public boolean met(BigDecimal measured) {
    int order = measured.compareTo(value);
    return switch (comparison) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      default -> throw new IllegalStateException("comparison " + comparison);
    };
  }

  /** Whether large values stand out; else small ones do. */
  public boolean isUpwards() {
    return comparison.startsWith(">");
  }

  /** As it is written in Japanese: {@code "130以上"}, {@code "40未満"}. */
  public String words() {
    return value.toPlainString()
        + switch (comparison) {
          case ">=" -> "以上";
          case "<=" -> "以下";
          case "<" -> "未満";
          default -> "超";
        };
  }
}
