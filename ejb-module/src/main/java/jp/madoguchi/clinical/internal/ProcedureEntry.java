package jp.madoguchi.clinical.internal;

import java.time.LocalDate;

/** One line of 診療行為 as received; anything but its place may be null. */
interface ProcedureEntry {
  int place();

  /** 診療年月, {@code yyyyMM}. */
  String month();

  LocalDate doneOn();

  String providerCode();

  String providerName();

  /** 診療識別. */
  String kindCode();

  /** 診療行為コード. */
  String procedureCode();

  String procedure();

  String quantity();

  String unit();

  String times();
}
