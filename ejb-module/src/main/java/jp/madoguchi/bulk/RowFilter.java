package jp.madoguchi.bulk;

import java.io.Serializable;

/**
 * Which rows of an inquiry.
 *
 * @param differenceClass null for all
 * @param openOnly only those that wait for somebody
 * @param text beginning of a patient number, name or kana; null or empty for all
 */
public record RowFilter(DifferenceClass differenceClass, boolean openOnly, String text)
    implements Serializable {
  @Override
  public String toString() {
    return "RowFilter[" + differenceClass + "]";
  }
}
