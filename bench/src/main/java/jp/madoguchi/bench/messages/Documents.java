package jp.madoguchi.bench.messages;

import java.util.List;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkQualificationResponse;
import jp.madoguchi.terminal.messages.BulkQualificationResponseBody;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.QualificationResponseBody;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** The documents read: invented people, laid out as the samples are. */
public enum Documents {
  /** One 資格確認結果 of 1.5 KB. */
  RESULT("OQSsiquc01res_202601150001.xml") {
    @Override
    TerminalMessage message() {
      QualificationResponseBody body =
          Draft.of(QualificationResponseBody.class)
              .set("ProcessingResultStatus", "1")
              .set("QualificationValidity", "1")
              .add("ResultList", entry(1))
              .build();
      return new QualificationResponse(header(), body, List.of());
    }
  },
  /** One 一括照会結果 of 2,000 people, 3 MB. */
  PEOPLE("OQSmuquc02res_202601150001.xml") {
    @Override
    TerminalMessage message() {
      var body = Draft.of(BulkQualificationResponseBody.class);
      for (int i = 0; i < 2000; i++) {
        body.add(
            "BulkConfirmUnit",
            Draft.of(BulkConfirmUnit.class)
                .set("QualificationConfirmSearchInfo", search(i))
                .set("ProcessingResultStatus", "1")
                .set("QualificationValidity", i % 50 == 0 ? "2" : "1")
                .add("ResultList", entry(i))
                .add("ReferenceNumber", "%06d".formatted(i))
                .build());
      }
      return new BulkQualificationResponse(
          MessageFamily.OQSmuquc, header(), body.build(), List.of());
    }
  };

  private final MessageName fileName;

  Documents(String fileName) {
    this.fileName = MessageName.parse(fileName);
  }

  abstract TerminalMessage message();

  MessageName fileName() {
    return fileName;
  }

  byte[] bytes() throws MessageException {
    return new MessageCodec().write(message(), MessageEncoding.UTF_8);
  }

  private static ResponseHeader header() {
    return Draft.of(ResponseHeader.class)
        .set("ProcessExecutionTime", "20260115090312")
        .set("QualificationConfirmationDate", "20260115")
        .set("MedicalInstitutionCode", "1311111111")
        .set("ReferenceClassification", "2")
        .set("SegmentOfResult", "1")
        .set("CharacterCodeIdentifier", "0")
        .build();
  }

  private static QualificationSearch search(int number) {
    return Draft.of(QualificationSearch.class)
        .set("InsurerNumber", "  990010")
        .set("InsuredCardSymbol", "12-34")
        .set("InsuredIdentificationNumber", "%06d".formatted(number))
        .set("InsuredBranchNumber", "01")
        .set("Birthdate", "19680415")
        .set("LimitApplicationCertificateRelatedConsFlg", "0")
        .set("ArbitraryIdentifier", "P%06d".formatted(number))
        .build();
  }

  private static QualificationEntry entry(int number) {
    return Draft.of(QualificationEntry.class)
        .set("InsuredCardClassification", "01")
        .set("InsurerNumber", "  990010")
        .set("InsuredCardSymbol", "12-34")
        .set("InsuredIdentificationNumber", "%06d".formatted(number))
        .set("InsuredBranchNumber", "01")
        .set("PersonalFamilyClassification", "1")
        .set("Name", "試験　太郎")
        .set("NameKana", "ｼｹﾝ ﾀﾛｳ")
        .set("Sex1", "1")
        .set("Birthdate", "19680415")
        .set("Address", "東京都千代田区試験町１－２－３")
        .set("PostNumber", "100-0000")
        .set("QualificationDate", "20191001")
        .set("InsurerName", "試験健康保険組合")
        .build();
  }
}
