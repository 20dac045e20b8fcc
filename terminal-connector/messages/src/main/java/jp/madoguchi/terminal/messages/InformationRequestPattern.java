package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * InformationRequestPattern (情報要求パターン), code list OQSCD040. Open: an unknown code is kept and shown
 * as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record InformationRequestPattern(String code) implements OpenCode {
  /** 救急用サマリー. */
  public static final InformationRequestPattern EMERGENCY_SUMMARY =
      new InformationRequestPattern("1");

  /** 救急用全量. */
  public static final InformationRequestPattern EMERGENCY_FULL = new InformationRequestPattern("2");

  /** 電子処方箋及び救急用サマリー・全量. */
  public static final InformationRequestPattern PRESCRIPTIONS_AND_EMERGENCY =
      new InformationRequestPattern("3");

  /** 薬剤. */
  public static final InformationRequestPattern DRUGS = new InformationRequestPattern("4");

  /** 診療・薬剤. */
  public static final InformationRequestPattern PROCEDURES_AND_DRUGS =
      new InformationRequestPattern("5");

  /** 特定健診. */
  public static final InformationRequestPattern CHECKUPS = new InformationRequestPattern("6");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("1", "救急用サマリー"),
          Map.entry("2", "救急用全量"),
          Map.entry("3", "電子処方箋及び救急用サマリー・全量"),
          Map.entry("4", "薬剤"),
          Map.entry("5", "診療・薬剤"),
          Map.entry("6", "特定健診"));

  public InformationRequestPattern {
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
