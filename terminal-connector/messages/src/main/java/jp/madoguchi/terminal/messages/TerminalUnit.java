package jp.madoguchi.terminal.messages;

/**
 * What a bulk result says of one person. Immutable; prints itself masked.
 *
 * @see BulkReader
 */
public sealed interface TerminalUnit permits BulkConfirmUnit, BulkRegistrationUnit {

  /** 処理結果状況 of this person, or null. */
  ProcessingResultStatus processingResultStatus();

  /** 処理結果コード, opaque (別紙6-1 is not public), or null. */
  String processingResultCode();

  /** 処理結果メッセージ, to be shown as it is, or null. */
  String processingResultMessage();
}
