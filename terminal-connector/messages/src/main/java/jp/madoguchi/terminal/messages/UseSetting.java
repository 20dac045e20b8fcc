package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * UseSetting (利用設定区分), code list OQSCD037. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record UseSetting(String code) implements OpenCode {
  /** 利用しない. */
  public static final UseSetting NOT_USED = new UseSetting("0");

  /** 利用する. */
  public static final UseSetting USED = new UseSetting("1");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("0", "利用しない"), Map.entry("1", "利用する"));

  public UseSetting {
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
