package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * EmergencyAuthority (救急時閲覧権限有無), code list OQSCD043. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record EmergencyAuthority(String code) implements OpenCode {
  /** なし. */
  public static final EmergencyAuthority ABSENT = new EmergencyAuthority("0");

  /** あり. */
  public static final EmergencyAuthority PRESENT = new EmergencyAuthority("1");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("0", "なし"), Map.entry("1", "あり"));

  public EmergencyAuthority {
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
