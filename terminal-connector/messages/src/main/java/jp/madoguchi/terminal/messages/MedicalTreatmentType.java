package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * MedicalTreatmentType (診療別), code list OQSCD019. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record MedicalTreatmentType(String code) implements OpenCode {
  /** 入院. */
  public static final MedicalTreatmentType INPATIENT = new MedicalTreatmentType("01");

  /** 入院外. */
  public static final MedicalTreatmentType OUTPATIENT = new MedicalTreatmentType("02");

  /** 歯科. */
  public static final MedicalTreatmentType DENTAL = new MedicalTreatmentType("03");

  /** 調剤. */
  public static final MedicalTreatmentType DISPENSING = new MedicalTreatmentType("04");

  /** 訪問看護. */
  public static final MedicalTreatmentType VISITING_NURSE = new MedicalTreatmentType("05");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("01", "入院"),
          Map.entry("02", "入院外"),
          Map.entry("03", "歯科"),
          Map.entry("04", "調剤"),
          Map.entry("05", "訪問看護"));

  public MedicalTreatmentType {
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
