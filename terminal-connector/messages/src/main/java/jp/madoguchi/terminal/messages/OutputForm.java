package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * OutputForm (出力形式), code list OQSCD034. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record OutputForm(String code) implements OpenCode {
  /** PDF. */
  public static final OutputForm PDF = new OutputForm("1");

  /** PNG. */
  public static final OutputForm PNG = new OutputForm("2");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "PDF"), Map.entry("2", "PNG"));

  public OutputForm {
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
