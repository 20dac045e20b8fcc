package jp.madoguchi.clinical.internal;

import java.time.LocalDate;

/**
 * Whom a sheet is about, as far as thresholds and computations depend on it.
 *
 * @param sex as the answer says it: {@code 1} 男, {@code 2} 女; null while there is no answer
 * @param birth of the person asked about, or null
 */
record SheetSubject(String sex, LocalDate birth) {
  /** While there is no answer. */
  static final SheetSubject NOBODY = new SheetSubject(null, null);

  @Override
  public String toString() {
    return "SheetSubject[***]";
  }
}
