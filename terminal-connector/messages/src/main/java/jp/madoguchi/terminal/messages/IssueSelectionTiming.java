package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * IssueSelectionTiming (発行形態選択タイミング), code list OQSCD039. Open: an unknown code is kept and shown
 * as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record IssueSelectionTiming(String code) implements OpenCode {
  /** 資格確認時以外. */
  public static final IssueSelectionTiming OTHER_THAN_CONFIRMATION = new IssueSelectionTiming("1");

  /** 資格確認時. */
  public static final IssueSelectionTiming AT_CONFIRMATION = new IssueSelectionTiming("2");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "資格確認時以外"), Map.entry("2", "資格確認時"));

  public IssueSelectionTiming {
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
