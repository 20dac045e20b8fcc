package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * DisplayFlag (処方・調剤情報表示区分), code list OQSCD030. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record DisplayFlag(String code) implements OpenCode {
  /** 表示しない. */
  public static final DisplayFlag HIDE = new DisplayFlag("0");

  /** 表示する. */
  public static final DisplayFlag SHOW = new DisplayFlag("1");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("0", "表示しない"), Map.entry("1", "表示する"));

  public DisplayFlag {
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
