package jp.madoguchi.terminal.messages;

import jp.madoguchi.terminal.messages.MessageException.Reason;
import jp.madoguchi.terminal.messages.MessageName.Direction;

/** Which type a file name calls for, and without what a message of it says nothing. */
final class MessageTypes {
  private MessageTypes() {}

  static Class<? extends Record> of(MessageName name) throws MessageException {
    if (name.family() == MessageFamily.UNKNOWN) {
      throw MessageException.of(
          Reason.UNKNOWN_FAMILY, "no family of messages begins with " + name.prefix());
    }
    Class<? extends Record> type =
        name.extension().equals("xml")
            ? (name.direction() == Direction.REQUEST ? request(name) : response(name))
            : null;
    if (type == null) {
      throw MessageException.of(
          Reason.UNSUPPORTED_LAYOUT,
          "the layout of %s%s %s .%s is not known"
              .formatted(name.prefix(), name.phase(), name.direction(), name.extension()));
    }
    return type;
  }

  private static Class<? extends Record> request(MessageName name) {
    return switch (name.family().name() + name.phase()) {
      case "OQSsiquc01" -> QualificationRequest.class;
      case "OQSsiimm01" -> ReferenceNumberRequest.class;
      case "OQSmuquc01" -> BulkQualificationRequest.class;
      case "OQSmuimm01" -> BulkReferenceNumberRequest.class;
      case "OQSmutic01", "OQSmuhvq01", "OQSmuonq01" -> BulkCollectionRequest.class;
      case "OQSmuquc02", "OQSmuimm02", "OQSmutic02", "OQSmuhvq02", "OQSmuonq02" ->
          BulkDownloadRequest.class;
      case "YZKsiquc01", "TKKsiquc01" -> ClinicalRequest.class;
      case "EPSsiPIR01", "EPSsiPIR06", "EPSsiDMP01" -> PrescriptionRequest.class;
      default -> null;
    };
  }

  private static Class<? extends Record> response(MessageName name) {
    return switch (name.family().name() + name.phase()) {
      case "OQSsiquc01" -> QualificationResponse.class;
      case "OQSsiimm01" -> ReferenceNumberResponse.class;
      case "OQSmuquc01", "OQSmuimm01", "OQSmutic01", "OQSmuhvq01", "OQSmuonq01" ->
          BulkReception.class;
      case "OQSmuimm02" -> BulkReferenceNumberResponse.class;
      case "OQSmuquc02", "OQSmutic02", "OQSmuhvq02", "OQSmuonq02" ->
          BulkQualificationResponse.class;
      case "YZKsiquc01" -> DrugResponse.class;
      case "TKKsiquc01" -> CheckupResponse.class;
      case "EPSsiPIR01", "EPSsiPIR06" -> PrescriptionResponse.class;
      default -> null;
    };
  }

  /** Lets a message pass that says something, and names the first element missing otherwise. */
  static TerminalMessage meaningful(Record message, XmlCursor cursor) throws MessageException {
    String missing =
        message instanceof TerminalMessage known
            ? known.header() == null ? "MessageHeader" : missing(known)
            : "MessageHeader";
    if (missing != null) {
      throw cursor.atRoot(Reason.MISSING_FIELD, missing + " is missing");
    }
    return (TerminalMessage) message;
  }

  private static String missing(TerminalMessage message) {
    if (message instanceof QualificationRequest request) {
      return missing(request);
    } else if (message instanceof QualificationResponse response) {
      return missing(response);
    } else if (message instanceof BulkDownloadRequest request) {
      return request.body() == null || request.body().receptionNumber() == null
          ? "ReceptionNumber"
          : null;
    } else if (message instanceof ClinicalRequest request) {
      return missing(request);
    } else if (message instanceof DrugResponse response) {
      return response.header().resultCode() == null ? "ResultCode" : null;
    } else if (message instanceof CheckupResponse response) {
      return response.header().resultCode() == null ? "ResultCode" : null;
    } else if (message.header() instanceof ResponseHeader header) {
      return header.segmentOfResult() == null ? "SegmentOfResult" : null;
    }
    return null;
  }

  private static String missing(QualificationRequest request) {
    if (request.header().medicalInstitutionCode() == null) {
      return "MedicalInstitutionCode";
    } else if (request.body() == null || request.search() == null) {
      return "QualificationConfirmSearchInfo";
    } else if (request.search().insurerNumber() == null) {
      return "InsurerNumber";
    } else if (request.search().insuredIdentificationNumber() == null) {
      return "InsuredIdentificationNumber";
    }
    return request.search().birthdate() == null ? "Birthdate" : null;
  }

  /** Without a segment of its own an answer is still one when it says how the person fared. */
  private static String missing(QualificationResponse response) {
    SegmentOfResult segment = response.header().segmentOfResult();
    boolean aboutThePerson =
        response.processingResultStatus() != null
            || response.validity() != null
            || !response.entries().isEmpty();
    if (aboutThePerson || segment != null && !SegmentOfResult.NORMAL.equals(segment)) {
      return null;
    }
    return segment == null ? "SegmentOfResult" : "ProcessingResultStatus";
  }

  private static String missing(ClinicalRequest request) {
    if (request.header().medicalInstitutionCode() == null) {
      return "MedicalInstitutionCode";
    } else if (request.header().insurerNumber() == null) {
      return "InsurerNumber";
    } else if (request.header().insuredPersonIdentificationNumber() == null) {
      return "InsuredPersonIdentificationNumber";
    }
    return request.body() == null || request.body().fileCategory() == null ? "FileCategory" : null;
  }
}
