package jp.madoguchi.patient;

import java.util.Locale;

/**
 * Columns of the register's CSV (患者台帳の項目), named in the header line in any order and in either
 * case; columns of other names are ignored. Texts of the field are stripped, empty is none.
 */
public enum RegisterColumn {
  /** 患者番号, of the hospital's own form ({@link PatientNumberFormat}); required. */
  PATIENT_NUMBER,
  /** 氏名, at most 200 characters; required. */
  NAME,
  /** 氏名カナ, at most 200 characters. */
  NAME_KANA,
  /** 生年月日: {@code yyyyMMdd}, {@code yyyy-MM-dd} or {@code yyyy/M/d}; required. */
  BIRTH_DATE,
  /** 性別: {@code 1} 男, {@code 2} 女, {@code 3} 未設定. */
  SEX,
  /** 郵便番号, at most 10 characters. */
  POSTAL_CODE,
  /** 住所, at most 400 characters. */
  ADDRESS,
  /** 保険者番号 (8 digits, or 6), or 公費負担者番号 of 医療扶助 (8 digits that begin with 12). */
  INSURER_NUMBER,
  /** 記号, at most 20 characters. */
  SYMBOL,
  /** 番号, at most 20 characters. */
  NUMBER,
  /** 枝番, two digits. */
  BRANCH,
  /** 負担割合 in percent: 000, 010, 020, 030 or 100. */
  RATIO,
  /** 保険者名称, at most 200 characters. */
  INSURER_NAME,
  /** 本人・家族の別, at most two characters. */
  PERSONAL_FAMILY,
  /** First day of the insurance (資格取得・有効開始), written as {@link #BIRTH_DATE}. */
  QUALIFIED_FROM,
  /** Last day of the insurance (有効終了), written as {@link #BIRTH_DATE}. */
  QUALIFIED_UNTIL;

  /** The column's name in the header line: {@code patient_number}. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of a header, or null when it is none of ours. */
  public static RegisterColumn ofHeader(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    for (RegisterColumn column : values()) {
      if (column.name().equals(wanted)) {
        return column;
      }
    }
    return null;
  }
}
