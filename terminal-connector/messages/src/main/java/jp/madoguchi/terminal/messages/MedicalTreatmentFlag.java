package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * MedicalTreatmentFlag (診療区分), code list OQSCD028. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record MedicalTreatmentFlag(String code) implements OpenCode {
  /** 外来. */
  public static final MedicalTreatmentFlag OUTPATIENT = new MedicalTreatmentFlag("1");

  /** 訪問診療等. */
  public static final MedicalTreatmentFlag VISIT = new MedicalTreatmentFlag("2");

  /** オンライン診療等. */
  public static final MedicalTreatmentFlag ONLINE = new MedicalTreatmentFlag("3");

  /** 救急時. */
  public static final MedicalTreatmentFlag EMERGENCY = new MedicalTreatmentFlag("4");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("1", "外来"),
          Map.entry("2", "訪問診療等"),
          Map.entry("3", "オンライン診療等"),
          Map.entry("4", "救急時"));

  public MedicalTreatmentFlag {
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
