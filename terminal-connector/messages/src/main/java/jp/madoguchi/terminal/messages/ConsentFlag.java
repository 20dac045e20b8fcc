package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ConsentFlag (同意フラグ), code list OQSCD016 (and OQSCD001 for 限度額適用認定証, which knows 0 and 1 only).
 * Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ConsentFlag(String code) implements OpenCode {
  /** 同意なし. */
  public static final ConsentFlag NOT_GIVEN = new ConsentFlag("0");

  /** 同意あり. */
  public static final ConsentFlag GIVEN = new ConsentFlag("1");

  /** 同意有効期限切れ. */
  public static final ConsentFlag EXPIRED = new ConsentFlag("2");

  /** 同意取得困難. */
  public static final ConsentFlag HARD_TO_OBTAIN = new ConsentFlag("3");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("0", "同意なし"),
          Map.entry("1", "同意あり"),
          Map.entry("2", "同意有効期限切れ"),
          Map.entry("3", "同意取得困難"));

  public ConsentFlag {
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
