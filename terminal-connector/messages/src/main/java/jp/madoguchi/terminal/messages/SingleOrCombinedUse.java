package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * SingleOrCombinedUse (単独・併用別), code list OQSCD020. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record SingleOrCombinedUse(String code) implements OpenCode {
  /** 単独. */
  public static final SingleOrCombinedUse SINGLE = new SingleOrCombinedUse("01");

  /** 併用. */
  public static final SingleOrCombinedUse COMBINED = new SingleOrCombinedUse("02");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("01", "単独"), Map.entry("02", "併用"));

  public SingleOrCombinedUse {
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
