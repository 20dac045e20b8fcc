package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * Sex (性別), code list OQSCD007. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record Sex(String code) implements OpenCode {
  /** 男. */
  public static final Sex MALE = new Sex("1");

  /** 女. */
  public static final Sex FEMALE = new Sex("2");

  /** 未設定. */
  public static final Sex NOT_SET = new Sex("3");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "男"), Map.entry("2", "女"), Map.entry("3", "未設定"));

  public Sex {
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
