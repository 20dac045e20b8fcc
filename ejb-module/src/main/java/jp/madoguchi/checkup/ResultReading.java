package jp.madoguchi.checkup;

import static jp.madoguchi.checkup.ResultMark.ABOVE_RANGE;
import static jp.madoguchi.checkup.ResultMark.BELOW_RANGE;
import static jp.madoguchi.checkup.ResultMark.NOT_DONE;
import static jp.madoguchi.checkup.ResultMark.NOT_MEASURABLE;
import static jp.madoguchi.checkup.ResultMark.NO_NUMBER;
import static jp.madoguchi.checkup.ResultMark.OTHER_UNIT;
import static jp.madoguchi.checkup.ResultMark.UNKNOWN_CODE;
import static jp.madoguchi.checkup.ResultMark.UNKNOWN_ITEM;
import static jp.madoguchi.checkup.ResultMark.WITHOUT_VALUE;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.checkup.CheckupItems.CheckupItem;

/**
 * A received result as it is to be understood (値の読み). The words for 未実施 and 測定不能 in TKK are not
 * published; those that the forms of checkups use are known here, and any other text is no number.
 *
 * @param number the measured value in the item's unit, or null; present also beside L and H
 * @param mark null for a plain value
 */
public record ResultReading(BigDecimal number, ResultMark mark) {
  private static final Map<String, ResultMark> WORDS =
      Map.ofEntries(
          Map.entry("l", BELOW_RANGE),
          Map.entry("h", ABOVE_RANGE),
          Map.entry("未実施", NOT_DONE),
          Map.entry("未検査", NOT_DONE),
          Map.entry("未測定", NOT_DONE),
          Map.entry("実施せず", NOT_DONE),
          Map.entry("測定不能", NOT_MEASURABLE),
          Map.entry("測定不可", NOT_MEASURABLE),
          Map.entry("測定不可能", NOT_MEASURABLE),
          Map.entry("検査不能", NOT_MEASURABLE));

  public static ResultReading of(CheckupValue value) {
    boolean empty = isBlank(value.value());
    if (empty && isBlank(value.words())) {
      return new ResultReading(null, WITHOUT_VALUE);
    }
    ResultMark word = WORDS.get(folded(empty ? value.words() : value.value()));
    if (word != null) {
      return new ResultReading(null, word);
    }
    Optional<CheckupItem> item = CheckupItems.find(value.code());
    if (CheckupKey.isJds(value.code())) {
      return new ResultReading(MeasuredNumber.of(value.value()).orElse(null), null);
    }
    if (item.isEmpty()) {
      return new ResultReading(null, UNKNOWN_ITEM);
    }
    return switch (item.get().type()) {
      case "PQ" -> measured(value, item.get());
      case "CD", "CO" -> coded(value);
      default -> new ResultReading(null, null);
    };
  }

  /** A plain number within the range: what may be computed with and drawn. */
  public Optional<BigDecimal> usable() {
    return mark == null ? Optional.ofNullable(number) : Optional.empty();
  }

  private static ResultReading measured(CheckupValue value, CheckupItem item) {
    BigDecimal number = MeasuredNumber.of(value.value()).orElse(null);
    if (number == null) {
      return new ResultReading(null, NO_NUMBER);
    }
    if (!Thresholds.sameUnit(item.unit(), value.unit())) {
      return new ResultReading(null, OTHER_UNIT);
    }
    if (number.signum() < 0 || item.least() != null && number.compareTo(item.least()) <= 0) {
      return new ResultReading(number, BELOW_RANGE);
    }
    if (item.most() != null && number.compareTo(item.most()) >= 0) {
      return new ResultReading(number, ABOVE_RANGE);
    }
    return new ResultReading(number, null);
  }

  private static ResultReading coded(CheckupValue value) {
    boolean known =
        !isBlank(value.words())
            || CheckupItems.words(value.code(), value.value(), value.day()).isPresent();
    return new ResultReading(
        MeasuredNumber.of(value.value()).orElse(null), known ? null : UNKNOWN_CODE);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
