package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * PrescriptionIssue (処方箋発行形態), code list OQSCD017. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record PrescriptionIssue(String code) implements OpenCode {
  /** 電子処方箋. */
  public static final PrescriptionIssue ELECTRONIC = new PrescriptionIssue("1");

  /** 紙の処方箋. */
  public static final PrescriptionIssue PAPER = new PrescriptionIssue("2");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "電子処方箋"), Map.entry("2", "紙の処方箋"));

  public PrescriptionIssue {
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
