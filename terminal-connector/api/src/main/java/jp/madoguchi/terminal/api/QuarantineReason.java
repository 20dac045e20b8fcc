package jp.madoguchi.terminal.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * Why a file was put aside (隔離). Each reason says in Japanese and English what happened and what to
 * do; {@code {0}} and {@code {1}} are filled from {@link QuarantinedFile#arguments()} and never
 * hold personal data.
 */
public enum QuarantineReason {
  MALFORMED_BYTES(
      "文字コードの誤り（位置 {0}）。端末の文字コード設定を確認してください",
      "bytes that are not text in the declared encoding (at {0})"),
  UNSUPPORTED_ENCODING(
      "文字コードの宣言がUTF-8でもShift_JISでもありません", "declares an encoding other than UTF-8 and Shift_JIS"),
  NOT_WELL_FORMED("XMLとして読めません（位置 {0}）", "not well-formed XML (at {0})"),
  TRUNCATED("ファイルが途中で切れています", "the file stops before its end"),
  TOO_LARGE("ファイルが大きすぎます（{0}）", "the file is too large ({0})"),
  LIMIT_EXCEEDED("入れ子または文字列が長すぎます（位置 {0}）", "nested too deeply or a text too long (at {0})"),
  WRONG_ROOT("オンライン資格確認の電文ではありません", "not a message of this interface"),
  DTD_FORBIDDEN(
      "DTD・実体参照を含むため受け付けません（位置 {0}）", "holds a DTD or entities, which are refused (at {0})"),
  UNKNOWN_FAMILY("ファイル名から電文の種類が分かりません", "the file name tells no known message family"),
  UNSUPPORTED_LAYOUT("この版では扱えない電文です（{1}）", "a message this version cannot read ({1})"),
  MISSING_FIELD("必須項目がありません（{1}）", "a required field is missing ({1})"),
  UNMAPPABLE_CHARACTER("変換できない文字があります（位置 {0}）", "a character cannot be converted (at {0})"),
  IDENTIFIER_MISMATCH(
      "結果の識別子が要求と一致しません（別の要求への応答の可能性）", "the answer carries another request''s identifier"),
  WRONG_FOLDER("このフォルダーに置かれるはずのない電文です", "a message that does not belong into this folder");

  private final String japanese;
  private final String english;

  QuarantineReason(String japanese, String english) {
    this.japanese = japanese;
    this.english = english;
  }

  /**
   * The sentence for a person: Japanese for {@link Locale#JAPANESE} and its countries, else
   * English.
   */
  public String text(Locale locale, List<String> arguments) {
    boolean inJapanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    Object[] filled = {"-", "-"};
    for (int i = 0; i < Math.min(filled.length, arguments.size()); i++) {
      filled[i] = arguments.get(i);
    }
    return new MessageFormat(inJapanese ? japanese : english, locale).format(filled);
  }
}
