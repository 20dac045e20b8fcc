package jp.madoguchi.terminal.api;

import java.util.Locale;

/** Why a {@link TerminalPart} is down. */
public enum TerminalFault {
  MISSING("フォルダーがありません（端末の電源・共有を確認）", "the folder is missing (check the terminal and its share)"),
  NOT_A_FOLDER("フォルダーではありません（設定を確認）", "not a folder (check the settings)"),
  NOT_READABLE("フォルダーを読めません（権限・共有を確認）", "the folder cannot be read (check rights and share)"),
  NOT_WRITABLE(
      "フォルダーに書けません（権限・空き容量を確認）", "the folder cannot be written (check rights and free space)"),
  IN_USE(
      "別のプロセスが使用中です（同じ名前のサーバーが動いていないか確認）",
      "another process holds it (check whether another server has the same name)"),
  DATABASE_AWAY("データベースに接続できないため照会できません", "the database is away, so that no request can be made"),
  NOT_STARTED("まだ動作していません", "not running yet");

  private final String japanese;
  private final String english;

  TerminalFault(String japanese, String english) {
    this.japanese = japanese;
    this.english = english;
  }

  /** What is wrong and where to look, for a person. */
  public String text(Locale locale) {
    return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? japanese : english;
  }
}
