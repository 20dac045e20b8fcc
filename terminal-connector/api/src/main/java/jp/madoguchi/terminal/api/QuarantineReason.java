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
  RECEPTION_MISMATCH(
      "一括結果の受付番号が、要求した受付番号と一致しません（別の一括照会の結果の可能性）",
      "the bulk result carries another reception number than the one asked for"),
  FOREIGN_INSTITUTION(
      "別の医療機関コードの結果です（{1}）。端末の共有フォルダーと設定を確認してください",
      "a result for another medical institution ({1}); check the terminal''s share and the settings"),
  WRONG_FOLDER("このフォルダーに置かれるはずのない電文です", "a message that does not belong into this folder"),
  NOT_A_PDF("PDFではないファイルがPDFの名前で届きました", "named as a PDF and is none"),
  ZIP_UNREADABLE("ZIPとして読めません（{1}）", "cannot be read as a zip file ({1})"),
  ZIP_ENCRYPTED(
      "暗号化されたZIPです。端末の暗号化設定（encrypt.conf）を確認してください",
      "an encrypted zip file; check the terminal''s encryption settings (encrypt.conf)"),
  ZIP_ENTRIES("ZIPの中のファイルが一つではありません（{0}個）", "the zip file holds {0} files and should hold one"),
  ZIP_NAME(
      "ZIPの中のファイル名が、ZIPの名前と合いません",
      "the name inside the zip file is not the one that belongs there"),
  ZIP_NESTED("ZIPの中にさらに圧縮ファイルがあります", "a packed file within the zip file"),
  ZIP_BOMB("ZIPの中身が異常に大きいため展開を中止しました（{0}）", "unpacks to far too much ({0}); unpacking was stopped");

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
