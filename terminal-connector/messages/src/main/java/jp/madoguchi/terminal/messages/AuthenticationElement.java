package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * AuthenticationElement (二要素認証の要素), code list OQSCD041. Open: an unknown code is kept and shown as
 * it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record AuthenticationElement(String code) implements OpenCode {
  /** 記憶. */
  public static final AuthenticationElement KNOWLEDGE = new AuthenticationElement("1");

  /** 生体情報. */
  public static final AuthenticationElement BIOMETRIC = new AuthenticationElement("2");

  /** 物理媒体. */
  public static final AuthenticationElement POSSESSION = new AuthenticationElement("3");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "記憶"), Map.entry("2", "生体情報"), Map.entry("3", "物理媒体"));

  public AuthenticationElement {
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
