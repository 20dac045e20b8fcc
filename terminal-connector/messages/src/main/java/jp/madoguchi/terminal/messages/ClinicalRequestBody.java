package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of {@code YZKsiquc01req} and {@code TKKsiquc01req}.
 *
 * @param startDate 開始年月, YZK only
 * @param endDate 終了年月, YZK only, at most 60 months
 * @param fileCategory ファイル区分
 * @param prDiInfClassification 処方・調剤情報表示区分
 * @param medicalTreatmentFlag 診療区分
 * @param unknownElements elements without a place here
 */
public record ClinicalRequestBody(
    MessageMonth startDate,
    MessageMonth endDate,
    FileCategory fileCategory,
    DisplayFlag prDiInfClassification,
    MedicalTreatmentFlag medicalTreatmentFlag,
    List<UnknownElement> unknownElements) {
  public ClinicalRequestBody {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
