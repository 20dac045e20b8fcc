package jp.madoguchi.patient;

import java.io.Serializable;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The patient's share (一部負担金割合) in percent as three digits: {@code 010} = 1割. Source: oqs-interface
 * §3.2.
 *
 * @param value three ASCII digits, 000 to 100
 */
public record Ratio(String value) implements Serializable {
  private static final Pattern FORM = Pattern.compile("0[0-9]{2}|100");
  private static final int WIDTH = 3;

  /** What a patient is charged in Japan: nothing, 1割 to 3割, or the whole (workflow rules §4.4). */
  private static final Set<String> CHARGED = Set.of("000", "010", "020", "030", "100");

  /** Fills to three digits. */
  public Ratio {
    String folded = Folding.width(value);
    value = folded.isEmpty() ? folded : "0".repeat(Math.max(0, WIDTH - folded.length())) + folded;
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("ratio: percent as three digits");
    }
  }

  /** Of a number of tenths (割). */
  public static Ratio tenths(int tenths) {
    return new Ratio(Integer.toString(tenths * 10));
  }

  /** The text as a ratio, or null when it is none. */
  public static Ratio orNull(String text) {
    try {
      return text == null ? null : new Ratio(text);
    } catch (IllegalArgumentException notARatio) {
      return null;
    }
  }

  /** Whether anybody is charged this share: {@code 003} was meant as 3割 and is 3 %. */
  public boolean isCharged() {
    return CHARGED.contains(value);
  }

  /** For a person: {@code 3割}; other percentages as {@code 15％}. */
  public String words() {
    int percent = Integer.parseInt(value);
    return percent % 10 == 0 ? percent / 10 + "割" : percent + "％";
  }

  @Override
  public String toString() {
    return value;
  }
}
