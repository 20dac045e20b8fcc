package jp.madoguchi.audit;

import java.util.List;
import java.util.Locale;

/** A column of the gate's log (リモート接続記録の列), by any of its headers; others are left out. */
public enum RemoteLogColumn {
  /** {@code 2026-11-24 09:00} or {@code 2026/11/24 9:00:00}, Japan's time, or with an offset. */
  START("開始", "開始日時", "start"),
  /** Likewise. */
  END("終了", "終了日時", "end"),
  /** Person or account as the plans name him. */
  WHO("利用者", "作業者", "user"),
  /** Address it came from. */
  SOURCE("接続元", "接続元アドレス", "source");

  private final List<String> headers;

  RemoteLogColumn(String... headers) {
    this.headers = List.of(headers);
  }

  /** The column of a header, or null. */
  public static RemoteLogColumn ofHeader(String header) {
    String text = header.strip().toLowerCase(Locale.ROOT);
    for (RemoteLogColumn column : values()) {
      if (column.headers.contains(text)) {
        return column;
      }
    }
    return null;
  }
}
