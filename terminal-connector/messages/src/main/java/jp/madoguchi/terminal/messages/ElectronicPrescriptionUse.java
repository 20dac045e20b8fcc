package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ElectronicPrescriptionUse (電子処方箋利用区分), code list OQSCD038. Open: an unknown code is kept and
 * shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ElectronicPrescriptionUse(String code) implements OpenCode {
  /** 利用しない. */
  public static final ElectronicPrescriptionUse NONE = new ElectronicPrescriptionUse("0");

  /** 電子のみ. */
  public static final ElectronicPrescriptionUse ELECTRONIC_ONLY =
      new ElectronicPrescriptionUse("1");

  /** 電子及び紙. */
  public static final ElectronicPrescriptionUse BOTH = new ElectronicPrescriptionUse("2");

  /** 紙のみ. */
  public static final ElectronicPrescriptionUse PAPER_ONLY = new ElectronicPrescriptionUse("3");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("0", "利用しない"),
          Map.entry("1", "電子のみ"),
          Map.entry("2", "電子及び紙"),
          Map.entry("3", "紙のみ"));

  public ElectronicPrescriptionUse {
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
