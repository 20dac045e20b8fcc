package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ChangeFlag (変更区分), code list OQSCD035. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ChangeFlag(String code) implements OpenCode {
  /** 変更しない. */
  public static final ChangeFlag UNCHANGED = new ChangeFlag("0");

  /** 変更する. */
  public static final ChangeFlag CHANGED = new ChangeFlag("1");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("0", "変更しない"), Map.entry("1", "変更する"));

  public ChangeFlag {
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
