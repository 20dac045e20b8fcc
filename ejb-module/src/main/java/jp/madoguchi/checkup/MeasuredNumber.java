package jp.madoguchi.checkup;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number in a result's text, when it is one and nothing else: "以上", "<5" or "－" are words. */
public final class MeasuredNumber {
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,6})?");

  private MeasuredNumber() {}

  public static Optional<BigDecimal> of(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }
}
