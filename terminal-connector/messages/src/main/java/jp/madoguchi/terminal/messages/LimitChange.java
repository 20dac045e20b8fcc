package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * LimitChange (限度額変更有無), code list OQSCD014. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record LimitChange(String code) implements OpenCode {
  /** 変更なし. */
  public static final LimitChange UNCHANGED = new LimitChange("0");

  /** 変更あり又は判定不能. */
  public static final LimitChange CHANGED_OR_UNKNOWN = new LimitChange("1");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("0", "変更なし"), Map.entry("1", "変更あり又は判定不能"));

  public LimitChange {
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
