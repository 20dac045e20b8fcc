package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ClinicalResultCode (薬剤情報等・特定健診情報の処理結果), code list section 6.1; values other than 1 are not
 * public. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ClinicalResultCode(String code) implements OpenCode {
  /** 正常. */
  public static final ClinicalResultCode NORMAL = new ClinicalResultCode("1");

  private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("1", "正常"));

  public ClinicalResultCode {
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
