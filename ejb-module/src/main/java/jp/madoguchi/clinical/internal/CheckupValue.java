package jp.madoguchi.clinical.internal;

import java.time.LocalDate;

/** One result of a checkup as received; the sheet is made from these. */
interface CheckupValue {
  /** 実施日. */
  LocalDate day();

  /** Which of several checkups of one day, from 0. */
  int exam();

  String code();

  String name();

  String type();

  String value();

  String unit();

  /** Words of a coded value as received, or null. */
  String words();
}
