package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * AuthenticationMethod (二要素認証の方式), code list OQSCD042. Open: an unknown code is kept and shown as
 * it came. What a code means depends on the element (OQSCD041) that it is the method of.
 *
 * @param code the code as it stands in the message, never blank
 */
public record AuthenticationMethod(String code) implements OpenCode {
  private static final Map<String, Map<String, String>> LABELS =
      Map.of(
          "1", Map.of("01", "ID・パスワード", "02", "PIN", "03", "秘密の質問"),
          "2", Map.of("01", "指紋", "02", "顔", "03", "音声", "04", "静脈", "05", "虹彩"),
          "3", Map.of("01", "ICカード", "02", "ワンタイムパスワード", "03", "その他の物理媒体"));

  public AuthenticationMethod {
    OpenCode.requirePresent(code);
  }

  /** Whether the code is known as a method of any element. */
  @Override
  public boolean known() {
    return LABELS.values().stream().anyMatch(methods -> methods.containsKey(code));
  }

  /** The code: without its element it has no term. */
  @Override
  public String label() {
    return code;
  }

  /** The Japanese term of the code as a method of the element, and the code when there is none. */
  public String label(AuthenticationElement element) {
    return LABELS.getOrDefault(element.code(), Map.of()).getOrDefault(code, code);
  }
}
