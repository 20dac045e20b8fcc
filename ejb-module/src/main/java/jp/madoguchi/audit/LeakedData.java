package jp.madoguchi.audit;

/** Kind of data (情報の種類) that a recorded read showed, as a leak report counts it. */
public enum LeakedData {
  /** 薬剤・診療・手術・健診: what was read stands in the record's subject. */
  MEDICAL,
  /** 資格情報: person, address, insurance. */
  ELIGIBILITY,
  /** 患者台帳: person, address, insurance on file. */
  REGISTER,
  /** 同意状況. */
  CONSENTS,
  /** Name and state in a list. */
  LIST,
  /** 監査記録: that and what was read of the patient. */
  AUDIT;

  /** Of a read; null for an act that shows nobody, or was refused. */
  public static LeakedData of(AuditAction action) {
    return switch (action) {
      case VIEW_MEDICAL, PRINT_MEDICAL -> MEDICAL;
      case VIEW_ELIGIBILITY, VIEW_ATTACHMENTS, PRINT_RESULT, VIEW_WARNING -> ELIGIBILITY;
      case VIEW_PATIENT, COMPARE_PERSON, SEARCH_PATIENTS, PREVIEW_BULK -> REGISTER;
      case VIEW_CONSENTS -> CONSENTS;
      case LIST, PRINT_DAY -> LIST;
      case VIEW_AUDIT, PRINT_AUDIT, REPORT_LEAK -> AUDIT;
      default -> null;
    };
  }
}
