package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ReferenceClassification (照会区分), code list OQSCD002. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ReferenceClassification(String code) implements OpenCode {
  /** マイナンバーカード. */
  public static final ReferenceClassification MY_NUMBER_CARD = new ReferenceClassification("1");

  /** 被保険者証情報. */
  public static final ReferenceClassification CARD_DATA = new ReferenceClassification("2");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "マイナンバーカード"), Map.entry("2", "被保険者証情報"));

  public ReferenceClassification {
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
