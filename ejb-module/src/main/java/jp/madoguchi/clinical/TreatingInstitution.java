package jp.madoguchi.clinical;

/**
 * 医療機関 of a line, as the message names it.
 *
 * @param code 医療機関コード as received (ten digits), or ""
 * @param name as received, or ""
 * @param own of this hospital; false where that is not known
 */
public record TreatingInstitution(String code, String name, boolean own) {
  /** 点数表, the third digit of ten (clinical-data §2.4). */
  public enum InstitutionSector {
    /** 医科. */
    MEDICAL,
    /** 歯科. */
    DENTAL,
    /** 調剤. */
    PHARMACY,
    /** The code does not say. */
    UNSAID
  }

  public InstitutionSector sector() {
    return switch (code.matches("\\d{10}") ? code.charAt(2) : ' ') {
      case '1' -> InstitutionSector.MEDICAL;
      case '3' -> InstitutionSector.DENTAL;
      case '4' -> InstitutionSector.PHARMACY;
      default -> InstitutionSector.UNSAID;
    };
  }

  /** What tells it from others: its code, else its name. */
  String key() {
    return code.isEmpty() ? name : code;
  }
}
