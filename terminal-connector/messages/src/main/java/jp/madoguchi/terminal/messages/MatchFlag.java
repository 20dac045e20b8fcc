package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * MatchFlag (指定医療機関確認フラグ・資格情報変更確認フラグ), code list OQSCD026 and OQSCD032. Open: an unknown code is
 * kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record MatchFlag(String code) implements OpenCode {
  /** 一致. */
  public static final MatchFlag MATCH = new MatchFlag("0");

  /** 不一致. */
  public static final MatchFlag MISMATCH = new MatchFlag("1");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("0", "一致"), Map.entry("1", "不一致"));

  public MatchFlag {
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
