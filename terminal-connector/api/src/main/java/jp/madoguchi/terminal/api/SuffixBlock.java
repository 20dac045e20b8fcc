package jp.madoguchi.terminal.api;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Numbers that only one server gives to requests.
 *
 * @param day of the suffixes; a later one than asked for when the clock went back over midnight
 * @param first the first number, above 0
 * @param count how many, at least 1
 */
public record SuffixBlock(LocalDate day, int first, int count) {

  public SuffixBlock {
    Objects.requireNonNull(day, "day");
    if (first < 1 || count < 1) {
      throw new IllegalArgumentException("not a block of numbers: " + first + "+" + count);
    }
  }
}
