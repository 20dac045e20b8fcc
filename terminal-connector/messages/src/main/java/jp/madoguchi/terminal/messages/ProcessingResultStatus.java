package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ProcessingResultStatus (処理結果状況), code list OQSCD004. Open: an unknown code is kept and shown as
 * it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ProcessingResultStatus(String code) implements OpenCode {
  /** 正常終了. */
  public static final ProcessingResultStatus NORMAL = new ProcessingResultStatus("1");

  /** エラー. */
  public static final ProcessingResultStatus ERROR = new ProcessingResultStatus("2");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "正常終了"), Map.entry("2", "エラー"));

  public ProcessingResultStatus {
    OpenCode.requirePresent(code);
  }

  @Override
  public boolean known() {
    return LABELS.containsKey(code);
  }

  @Override
  public String label() {
    return LABELS.getOrDefault(code, code);
  }
}
