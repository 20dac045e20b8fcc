package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * What a bulk collection asks for: by 診療年月 (医療扶助), by 同意日 or by 受診日.
 *
 * @param medicalTreatmentMonth 診療年月
 * @param consentDateFrom 同意日 from
 * @param consentDateTo 同意日 to
 * @param examinationDateFrom 受診(予約)日 from
 * @param examinationDateTo 受診(予約)日 to
 * @param medicalTreatmentFlag 診療区分
 * @param unknownElements elements without a place here
 */
public record BulkFilter(
    MessageMonth medicalTreatmentMonth,
    MessageDate consentDateFrom,
    MessageDate consentDateTo,
    MessageDate examinationDateFrom,
    MessageDate examinationDateTo,
    MedicalTreatmentFlag medicalTreatmentFlag,
    List<UnknownElement> unknownElements) {
  public BulkFilter {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
