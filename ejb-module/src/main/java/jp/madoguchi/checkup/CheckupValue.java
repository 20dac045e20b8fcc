package jp.madoguchi.checkup;

import java.time.LocalDate;

/** One result of a checkup as received (健診結果の1項目). Texts are null where nothing was sent. */
public interface CheckupValue {
  /** 実施日; null where it could not be read. */
  LocalDate day();

  /** Which of several checkups of one answer, from 0. */
  int exam();

  /** 項目コード, 17 characters where it is one of the national table; null where none came. */
  String code();

  /** Whether it has a day and a code: without them it has no place in a table. */
  default boolean isPlaced() {
    return day() != null && code() != null && !code().isBlank();
  }

  String name();

  /** PQ, CD, CO or ST. */
  String type();

  String value();

  String unit();

  /** Words of a coded value as received, or null. */
  String words();
}
