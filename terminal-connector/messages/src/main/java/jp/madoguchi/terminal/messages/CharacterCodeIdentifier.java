package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * CharacterCodeIdentifier (文字コード識別), code list OQSCD005. Open: an unknown code is kept and shown as
 * it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record CharacterCodeIdentifier(String code) implements OpenCode {
  /** UTF-8. */
  public static final CharacterCodeIdentifier UTF_8 = new CharacterCodeIdentifier("0");

  /** Shift_JIS. */
  public static final CharacterCodeIdentifier SHIFT_JIS = new CharacterCodeIdentifier("1");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("0", "UTF-8"), Map.entry("1", "Shift_JIS"));

  public CharacterCodeIdentifier {
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
