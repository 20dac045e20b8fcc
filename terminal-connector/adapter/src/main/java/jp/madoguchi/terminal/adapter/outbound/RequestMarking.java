package jp.madoguchi.terminal.adapter.outbound;

import jp.madoguchi.terminal.messages.BulkCollectionRequest;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.terminal.messages.BulkReferenceNumberRequest;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.RequestHeader;

/**
 * What the connector itself writes into a request: its suffix as 任意のファイル識別子, and the terminal's
 * 医療機関コード where the application left it out.
 *
 * @param code 医療機関コード of the terminal
 * @param suffix the request's suffix
 */
record RequestMarking(String code, String suffix) {

  QualificationRequest of(QualificationRequest request) {
    return new QualificationRequest(
        header(request.header()), request.body(), request.unknownElements());
  }

  ReferenceNumberRequest of(ReferenceNumberRequest request) {
    return new ReferenceNumberRequest(
        header(request.header()), request.body(), request.unknownElements());
  }

  BulkQualificationRequest of(BulkQualificationRequest request) {
    return new BulkQualificationRequest(
        header(request.header()), request.body(), request.unknownElements());
  }

  BulkReferenceNumberRequest of(BulkReferenceNumberRequest request) {
    return new BulkReferenceNumberRequest(
        header(request.header()), request.body(), request.unknownElements());
  }

  BulkCollectionRequest of(BulkCollectionRequest request) {
    return new BulkCollectionRequest(
        request.family(), header(request.header()), request.body(), request.unknownElements());
  }

  /** A download has no identifier (§3.7): what is known of the layout names two elements only. */
  BulkDownloadRequest of(MessageFamily family, BulkDownloadRequest request) {
    RequestHeader header = request.header();
    RequestHeader marked =
        new RequestHeader(
            code(header.medicalInstitutionCode()),
            header.qualificationConfirmationDate(),
            header.arbitraryFileIdentifier(),
            header.unknownElements());
    return new BulkDownloadRequest(family, marked, request.body(), request.unknownElements());
  }

  ClinicalRequest of(ClinicalRequest request) {
    ClinicalRequestHeader header = request.header();
    ClinicalRequestHeader marked =
        new ClinicalRequestHeader(
            code(header.medicalInstitutionCode()),
            header.insurerNumber(),
            header.insuranceCardSymbol(),
            header.insuredPersonIdentificationNumber(),
            header.branchNumber(),
            suffix,
            header.unknownElements());
    return new ClinicalRequest(request.family(), marked, request.body(), request.unknownElements());
  }

  private RequestHeader header(RequestHeader header) {
    return new RequestHeader(
        code(header.medicalInstitutionCode()),
        header.qualificationConfirmationDate(),
        suffix,
        header.unknownElements());
  }

  private String code(String given) {
    return given == null ? code : given;
  }
}
