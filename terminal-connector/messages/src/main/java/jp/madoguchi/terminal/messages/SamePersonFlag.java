package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * SamePersonFlag (同一個人有無フラグ), code list OQSCD027. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record SamePersonFlag(String code) implements OpenCode {
  /** 同一個人あり. */
  public static final SamePersonFlag PRESENT = new SamePersonFlag("1");

  private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("1", "同一個人あり"));

  public SamePersonFlag {
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
