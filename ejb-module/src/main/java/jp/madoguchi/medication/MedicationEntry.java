package jp.madoguchi.medication;

import java.time.LocalDate;

/** One drug line as received; readings are made from these. */
public interface MedicationEntry {
  MedicationSource source();

  /** Place in the answer: no two lines of an answer have the same. */
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

  /** レセプト電算コード, nine digits as received, or null. */
  String drugCode();

  String drug();

  /** 成分名(一般名), or null. */
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
