package jp.madoguchi.terminal.messages;

import java.util.List;
import java.util.Objects;

/**
 * 資格確認結果 {@code OQSsiquc01res} and {@code OQSsiquc01res_face} (OQS-IF-002). A system error has no
 * body.
 *
 * @param header MessageHeader
 * @param body MessageBody, null when absent
 * @param unknownElements elements without a place here
 */
public record QualificationResponse(
    ResponseHeader header, QualificationResponseBody body, List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public QualificationResponse {
    unknownElements = List.copyOf(unknownElements);
  }

  /** The qualifications of the person, empty when there is none. */
  public List<QualificationEntry> entries() {
    return body == null ? List.of() : body.resultList();
  }

  /** 資格有効性, or null when the message says nothing of it. */
  public QualificationValidity validity() {
    return body == null ? null : body.qualificationValidity();
  }

  /** 処理結果状況 of the person, or null. */
  public ProcessingResultStatus processingResultStatus() {
    return body == null ? null : body.processingResultStatus();
  }

  /** What was asked, or null when nothing was asked (face results) or nothing is echoed. */
  public QualificationSearch search() {
    return body == null ? null : body.qualificationConfirmSearchInfo();
  }

  /** 処方箋発行形態 wherever it stands: in the body or inside the first result that has it; or null. */
  public PrescriptionIssue prescriptionIssue() {
    if (body != null && body.prescriptionIssueSelect() != null) {
      return body.prescriptionIssueSelect();
    }
    return entries().stream()
        .map(QualificationEntry::prescriptionIssueSelect)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
