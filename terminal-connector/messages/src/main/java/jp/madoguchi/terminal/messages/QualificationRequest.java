package jp.madoguchi.terminal.messages;

import java.time.LocalDate;
import java.util.List;

/**
 * 資格確認要求 {@code OQSsiquc01req} (OQS-IF-001): is this person insured?.
 *
 * @param header MessageHeader
 * @param body MessageBody
 * @param unknownElements elements without a place here
 */
public record QualificationRequest(
    RequestHeader header, QualificationRequestBody body, List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public QualificationRequest {
    unknownElements = List.copyOf(unknownElements);
  }

  /**
   * Asks for one person.
   *
   * @param medicalInstitutionCode 医療機関コード, 10 digits
   * @param confirmationDate 資格確認日, Japanese calendar day
   * @param fileIdentifier 任意のファイル識別子, comes back in the answer
   * @param search whose qualification
   */
  public static QualificationRequest of(
      String medicalInstitutionCode,
      LocalDate confirmationDate,
      String fileIdentifier,
      QualificationSearch search) {
    return new QualificationRequest(
        new RequestHeader(
            medicalInstitutionCode, MessageDate.of(confirmationDate), fileIdentifier, List.of()),
        new QualificationRequestBody(search, List.of()),
        List.of());
  }

  /** The person asked for. */
  public QualificationSearch search() {
    return body.qualificationConfirmSearchInfo();
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
