package jp.madoguchi.terminal.virtual.answers;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.terminal.messages.BulkReception;
import jp.madoguchi.terminal.messages.CharacterCodeIdentifier;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.CheckupResponseHeader;
import jp.madoguchi.terminal.messages.ClinicalResultCode;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.DrugResponseHeader;
import jp.madoguchi.terminal.messages.MessageHeader;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.QualificationResponseBody;
import jp.madoguchi.terminal.messages.ReferenceNumberResponse;
import jp.madoguchi.terminal.messages.ReferenceNumberResponseBody;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.SegmentOfResult;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.faults.FaultKind;
import jp.madoguchi.terminal.virtual.faults.Struck;

/** Changes a right answer into what a fault makes of it. */
public final class AnswerFaults {
  private static final ClinicalResultCode FAILED = new ClinicalResultCode("9");
  private static final String ANOTHER = "another-";

  private final Struck struck;
  private final LocalDate today;

  /**
   * @param struck what goes wrong
   * @param today the day of the answer
   */
  public AnswerFaults(Struck struck, LocalDate today) {
    this.struck = struck;
    this.today = today;
  }

  /** The answer as it goes out. */
  public TerminalMessage change(TerminalMessage answer) {
    if (struck.faults().isEmpty()) {
      return answer;
    } else if (answer instanceof QualificationResponse response) {
      ResponseHeader header = change(response.header());
      return new QualificationResponse(header, body(header, response), response.unknownElements());
    } else if (answer instanceof ReferenceNumberResponse response) {
      ResponseHeader header = change(response.header());
      return new ReferenceNumberResponse(
          header, normal(header) ? body(response.body()) : null, response.unknownElements());
    } else if (answer instanceof BulkReception response) {
      ResponseHeader header = change(response.header());
      return new BulkReception(
          response.family(),
          header,
          normal(header) ? response.body() : null,
          response.unknownElements());
    } else if (answer instanceof DrugResponse response) {
      DrugResponseHeader header = change(response.header());
      return new DrugResponse(
          header,
          FAILED.equals(header.resultCode()) ? null : response.body(),
          response.unknownElements());
    } else if (answer instanceof CheckupResponse response) {
      CheckupResponseHeader header = change(response.header());
      return new CheckupResponse(
          header,
          FAILED.equals(header.resultCode()) ? null : response.body(),
          response.unknownElements());
    }
    return answer;
  }

  /** The head of a bulk result as it goes out. */
  public Draft<ResponseHeader> change(Draft<ResponseHeader> head) {
    if (struck.by(FaultKind.WRONG_IDENTIFIER)) {
      head.set("ArbitraryFileIdentifier", ANOTHER + head.build().arbitraryFileIdentifier());
    }
    if (struck.by(FaultKind.SHIFT_JIS)) {
      head.set("CharacterCodeIdentifier", CharacterCodeIdentifier.SHIFT_JIS);
    }
    if (struck.by(FaultKind.SYSTEM_ERROR)) {
      head.set("SegmentOfResult", SegmentOfResult.ABNORMAL)
          .set("ErrorCode", QualificationAnswers.NO_PUBLIC_CODE)
          .set("ErrorMessage", "（試験用）システムエラーが発生しました");
    } else if (struck.by(FaultKind.PROCESSING)) {
      head.set("SegmentOfResult", SegmentOfResult.PROCESSING);
    }
    return head;
  }

  private ResponseHeader change(ResponseHeader header) {
    Draft<ResponseHeader> draft =
        Draft.of(ResponseHeader.class)
            .set("ProcessExecutionTime", header.processExecutionTime())
            .set("QualificationConfirmationDate", header.qualificationConfirmationDate())
            .set("MedicalInstitutionCode", header.medicalInstitutionCode())
            .set("ArbitraryFileIdentifier", header.arbitraryFileIdentifier())
            .set("ReferenceClassification", header.referenceClassification())
            .set("SegmentOfResult", header.segmentOfResult())
            .set("ErrorCode", header.errorCode())
            .set("ErrorMessage", header.errorMessage())
            .set("CharacterCodeIdentifier", header.characterCodeIdentifier());
    return change(draft).build();
  }

  private QualificationResponseBody body(ResponseHeader header, QualificationResponse response) {
    QualificationResponseBody body = response.body();
    if (body == null || !normal(header)) {
      return null;
    }
    if (struck.by(FaultKind.PERSON_ERROR)) {
      return Draft.of(QualificationResponseBody.class)
          .set("ProcessingResultStatus", ProcessingResultStatus.ERROR)
          .set("ProcessingResultCode", QualificationAnswers.NO_PUBLIC_CODE)
          .set("ProcessingResultMessage", "（試験用）この方の資格情報を処理できませんでした")
          .set("QualificationConfirmSearchInfo", body.qualificationConfirmSearchInfo())
          .build();
    }
    if (!struck.by(FaultKind.TWO_RESULTS) || response.entries().size() != 1) {
      return body;
    }
    Draft<QualificationResponseBody> two =
        Draft.of(QualificationResponseBody.class)
            .set("ProcessingResultStatus", body.processingResultStatus())
            .set("ProcessingResultCode", body.processingResultCode())
            .set("ProcessingResultMessage", body.processingResultMessage())
            .set("QualificationValidity", body.qualificationValidity())
            .set("PrescriptionIssueSelect", body.prescriptionIssueSelect())
            .set("QualificationConfirmSearchInfo", body.qualificationConfirmSearchInfo());
    return two.add("ResultList", response.entries().get(0))
        .add("ResultList", Entries.aidBeside(response.entries().get(0), today))
        .build();
  }

  private ReferenceNumberResponseBody body(ReferenceNumberResponseBody body) {
    return struck.by(FaultKind.PERSON_ERROR)
        ? new ReferenceNumberResponseBody(
            body.referenceNumberRegistrationInfo(),
            ProcessingResultStatus.ERROR,
            QualificationAnswers.NO_PUBLIC_CODE,
            "（試験用）登録できませんでした",
            List.of())
        : body;
  }

  private DrugResponseHeader change(DrugResponseHeader header) {
    return failed()
        ? new DrugResponseHeader(FAILED, "（試験用）システムエラーが発生しました", identifier(header), null, List.of())
        : new DrugResponseHeader(
            header.resultCode(),
            header.messageContents(),
            identifier(header),
            header.quaInf(),
            header.unknownElements());
  }

  private CheckupResponseHeader change(CheckupResponseHeader header) {
    return failed()
        ? new CheckupResponseHeader(
            FAILED, "（試験用）システムエラーが発生しました", identifier(header), null, List.of())
        : new CheckupResponseHeader(
            header.resultCode(),
            header.messageContents(),
            identifier(header),
            header.qualificationsInfo(),
            header.unknownElements());
  }

  /** Whether an error comes instead of medical information, in whatever form it was asked for. */
  public boolean failed() {
    return struck.by(FaultKind.SYSTEM_ERROR) || struck.by(FaultKind.PERSON_ERROR);
  }

  private String identifier(MessageHeader header) {
    String right = header.arbitraryFileIdentifier();
    return struck.by(FaultKind.WRONG_IDENTIFIER) ? ANOTHER + right : right;
  }

  private static boolean normal(ResponseHeader header) {
    return SegmentOfResult.NORMAL.equals(header.segmentOfResult());
  }
}
