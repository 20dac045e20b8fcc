package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ConsistencyFlag (整合性フラグ), code list OQSCD022. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ConsistencyFlag(String code) implements OpenCode {
  /** 不整合あり. */
  public static final ConsistencyFlag INCONSISTENT = new ConsistencyFlag("1");

  private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("1", "不整合あり"));

  public ConsistencyFlag {
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
