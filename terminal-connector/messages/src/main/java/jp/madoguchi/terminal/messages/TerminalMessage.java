package jp.madoguchi.terminal.messages;

/**
 * A message between the hospital and the 資格確認端末, as typed as it is publicly known. Immutable;
 * prints itself masked.
 */
public sealed interface TerminalMessage
    permits QualificationRequest,
        QualificationResponse,
        ReferenceNumberRequest,
        ReferenceNumberResponse,
        BulkReferenceNumberRequest,
        BulkReferenceNumberResponse,
        BulkQualificationRequest,
        BulkCollectionRequest,
        BulkReception,
        BulkDownloadRequest,
        BulkQualificationResponse,
        ClinicalRequest,
        DrugResponse,
        CheckupResponse,
        PrescriptionRequest,
        PrescriptionResponse {

  /** The header of the message. */
  MessageHeader header();

  /** 任意のファイル識別子: chosen by the asker and echoed in the answer; null when there is none. */
  default String arbitraryFileIdentifier() {
    return header().arbitraryFileIdentifier();
  }
}
