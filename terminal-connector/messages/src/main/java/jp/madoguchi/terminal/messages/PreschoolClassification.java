package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * PreschoolClassification (未就学区分), code list OQSCD015. Open: an unknown code is kept and shown as
 * it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record PreschoolClassification(String code) implements OpenCode {
  /** 未就学. */
  public static final PreschoolClassification PRESCHOOL = new PreschoolClassification("1");

  private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("1", "未就学"));

  public PreschoolClassification {
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
