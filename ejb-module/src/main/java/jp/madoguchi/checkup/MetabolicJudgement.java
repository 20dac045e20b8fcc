package jp.madoguchi.checkup;

import java.time.LocalDate;

/** メタボリックシンドローム判定 (OID …6.1008), in the order of its codes from 1. */
public enum MetabolicJudgement {
  /** 基準該当. */
  PRESENT,
  /** 予備群該当. */
  RESERVE,
  /** 非該当. */
  ABSENT,
  /** 判定不能. */
  UNDECIDABLE;

  /** {@code "1"} to {@code "4"}. */
  public String code() {
    return Integer.toString(ordinal() + 1);
  }

  /** In the words of the national list. */
  public String words(LocalDate day) {
    return CheckupItems.words("9N501000000000011", code(), day).orElseThrow();
  }
}
