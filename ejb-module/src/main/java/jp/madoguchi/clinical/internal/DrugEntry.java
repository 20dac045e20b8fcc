package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import jp.madoguchi.clinical.DrugSheet;

/** One drug line as received; the sheet is made from these. */
interface DrugEntry {
  DrugSheet.DrugSource source();

  /** Place in the answer. */
  int place();

  /** Month as received, {@code yyyyMM}, or null. */
  String month();

  /** 調剤日, or null. */
  LocalDate dispensedOn();

  /** 処方日, or null. */
  LocalDate prescribedOn();

  /** 医療機関(薬局) of the record: whoever treated or dispensed. */
  String providerCode();

  String providerName();

  /** 処方元. */
  String prescriberCode();

  String prescriberName();

  String drugCode();

  String drug();

  String ingredient();

  String quantity();

  String unit();

  String usage();

  /** 特別指示, or null. */
  String instruction();

  /** 日数 or 回数. */
  String times();

  /** 診療識別 or 用法区分. */
  String kindCode();
}
