package jp.madoguchi.access;

import java.util.Locale;

/** A column of the personnel department's file (人事データの列), by either of its two headers. */
public enum StaffColumn {
  NUMBER("職員番号", "staff_number"),
  NAME("氏名", "name"),
  KANA("カナ", "kana"),
  /** The term of {@link StaffJob#term}, or the constant's name. */
  JOB("職種", "job"),
  DEPARTMENT("所属", "department"),
  /** {@code 2026-04-01} or {@code 2026/4/1}. */
  STARTS("入職日", "starts_on"),
  /** The last day, likewise; empty while there is none. */
  ENDS("退職日", "ends_on");

  private final String japanese;
  private final String english;

  StaffColumn(String japanese, String english) {
    this.japanese = japanese;
    this.english = english;
  }

  /** The column of a header, or null. */
  public static StaffColumn ofHeader(String header) {
    String text = header.strip().toLowerCase(Locale.ROOT);
    for (StaffColumn column : values()) {
      if (column.japanese.equals(text) || column.english.equals(text)) {
        return column;
      }
    }
    return null;
  }
}
