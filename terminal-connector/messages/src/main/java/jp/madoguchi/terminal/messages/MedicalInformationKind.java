package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * MedicalInformationKind (医療情報種別), code list OQSCD029. Open: an unknown code is kept and shown as
 * it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record MedicalInformationKind(String code) implements OpenCode {
  /** 特定健診情報. */
  public static final MedicalInformationKind CHECKUPS = new MedicalInformationKind("TKK");

  /** 薬剤情報等. */
  public static final MedicalInformationKind DRUGS = new MedicalInformationKind("YZK");

  private static final Map<String, String> LABELS = Map.of("TKK", "特定健診情報", "YZK", "薬剤情報等");

  public MedicalInformationKind {
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
