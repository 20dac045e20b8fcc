package jp.madoguchi.terminal.messages;

import java.time.YearMonth;
import java.util.List;

/**
 * 薬剤情報等 {@code YZKsiquc01req} (YZK-IF-001) or 特定健診情報 {@code TKKsiquc01req}: asks for one person,
 * under the consent given.
 *
 * @param family the family named by the file name
 * @param header MessageHeader
 * @param body MessageBody
 * @param unknownElements elements without a place here
 */
public record ClinicalRequest(
    MessageFamily family,
    ClinicalRequestHeader header,
    ClinicalRequestBody body,
    List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public ClinicalRequest {
    unknownElements = List.copyOf(unknownElements);
  }

  /**
   * Asks for 薬剤情報 and 診療情報 as XML.
   *
   * @param header whose information
   * @param from first month
   * @param to last month, at most 60 months after the first
   * @param withProcedures whether 診療情報 is wanted too (needs its own consent)
   */
  public static ClinicalRequest drugs(
      ClinicalRequestHeader header, YearMonth from, YearMonth to, boolean withProcedures) {
    FileCategory category = withProcedures ? FileCategory.WITH_PROCEDURES_XML : FileCategory.XML;
    return new ClinicalRequest(
        MessageFamily.YZKsiquc,
        header,
        new ClinicalRequestBody(
            MessageMonth.of(from),
            MessageMonth.of(to),
            category,
            DisplayFlag.SHOW,
            MedicalTreatmentFlag.OUTPATIENT,
            List.of()),
        List.of());
  }

  /** Asks for 特定健診情報 as XML. */
  public static ClinicalRequest checkups(ClinicalRequestHeader header) {
    return new ClinicalRequest(
        MessageFamily.TKKsiquc,
        header,
        new ClinicalRequestBody(
            null,
            null,
            FileCategory.XML,
            DisplayFlag.SHOW,
            MedicalTreatmentFlag.OUTPATIENT,
            List.of()),
        List.of());
  }

  /** The same question with a PDF for its answer (FileCategory 1 instead of 2, 3 instead of 4). */
  public ClinicalRequest asDocument() {
    FileCategory document =
        FileCategory.WITH_PROCEDURES_XML.equals(body.fileCategory())
            ? FileCategory.WITH_PROCEDURES_PDF
            : FileCategory.PDF;
    return new ClinicalRequest(
        family,
        header,
        new ClinicalRequestBody(
            body.startDate(),
            body.endDate(),
            document,
            body.prDiInfClassification(),
            body.medicalTreatmentFlag(),
            List.of()),
        List.of());
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
