package jp.madoguchi.checkup;

import java.time.LocalDate;

/** 保健指導レベル (OID …6.3001), in the order of its codes from 1. */
public enum GuidanceLevel {
  /** 積極的支援. */
  ACTIVE,
  /** 動機付け支援. */
  MOTIVATIONAL,
  /** なし(情報提供). */
  INFORMATION,
  /** 判定不能. */
  UNDECIDABLE;

  /** {@code "1"} to {@code "4"}. */
  public String code() {
    return Integer.toString(ordinal() + 1);
  }

  /** In the words of the national list. */
  public String words(LocalDate day) {
    return CheckupItems.words("9N506000000000011", code(), day).orElseThrow();
  }
}
