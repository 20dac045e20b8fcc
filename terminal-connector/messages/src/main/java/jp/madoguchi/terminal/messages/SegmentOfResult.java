package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * SegmentOfResult (処理結果区分), code list OQSCD003. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record SegmentOfResult(String code) implements OpenCode {
  /** 正常終了. */
  public static final SegmentOfResult NORMAL = new SegmentOfResult("1");

  /** 処理中. */
  public static final SegmentOfResult PROCESSING = new SegmentOfResult("2");

  /** 異常終了. */
  public static final SegmentOfResult ABNORMAL = new SegmentOfResult("9");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "正常終了"), Map.entry("2", "処理中"), Map.entry("9", "異常終了"));

  public SegmentOfResult {
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
