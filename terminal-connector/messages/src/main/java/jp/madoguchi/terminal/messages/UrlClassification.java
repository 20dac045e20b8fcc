package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * UrlClassification (URL取得区分), code list OQSCD033. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record UrlClassification(String code) implements OpenCode {
  /** 訪問診療等. */
  public static final UrlClassification VISIT = new UrlClassification("2");

  /** オンライン診療等. */
  public static final UrlClassification ONLINE = new UrlClassification("3");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("2", "訪問診療等"), Map.entry("3", "オンライン診療等"));

  public UrlClassification {
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
