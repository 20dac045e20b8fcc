package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * PresenceStatus (あり・なし), code list OQSCD021, OQSCD023, OQSCD024 and OQSCD025. Open: an unknown
 * code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record PresenceStatus(String code) implements OpenCode {
  /** あり. */
  public static final PresenceStatus PRESENT = new PresenceStatus("01");

  /** なし. */
  public static final PresenceStatus ABSENT = new PresenceStatus("02");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("01", "あり"), Map.entry("02", "なし"));

  public PresenceStatus {
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
