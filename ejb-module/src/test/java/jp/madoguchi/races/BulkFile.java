package jp.madoguchi.races;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.terminal.messages.BulkReader;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.ResponseHeader;

/** A result file of a bulk inquiry, as the connector delivers it. */
record BulkFile(
    String fileName, String captureKey, Instant capturedAt, String requestSuffix, BulkReader reader)
    implements BulkDelivery {

  /** Everybody of the request is valid, with another share than the register's. */
  static BulkFile of(Hospital h, String upload, String look, String number, String key) {
    List<QualificationSearch> asked =
        ((BulkQualificationRequest) h.terminal.file(upload))
            .body()
            .qualificationConfirmSearchInfo();
    StringBuilder persons = new StringBuilder();
    asked.forEach(one -> persons.append(person(one)));
    String name = "OQSmuquc02res_" + look + ".xml";
    byte[] bytes =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <XmlMsg><MessageHeader><ProcessExecutionTime>20260115091000</ProcessExecutionTime>
        <ReceptionNumber>%s</ReceptionNumber><SegmentOfResult>1</SegmentOfResult></MessageHeader>
        <MessageBody>%s</MessageBody></XmlMsg>
        """
            .formatted(number, persons)
            .strip()
            .getBytes(StandardCharsets.UTF_8);
    try {
      return new BulkFile(
          name,
          Hospital.key(key),
          h.clock.instant(),
          look,
          BulkReader.open(MessageName.parse(name), () -> new ByteArrayInputStream(bytes)));
    } catch (IOException | MessageException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String person(QualificationSearch asked) {
    return """
        <BulkConfirmUnit><QualificationConfirmSearchInfo>
        <InsurerNumber>06139997</InsurerNumber><InsuredCardSymbol>12-34</InsuredCardSymbol>
        <InsuredIdentificationNumber>%1$s</InsuredIdentificationNumber>
        <InsuredBranchNumber>01</InsuredBranchNumber><Birthdate>19561122</Birthdate>
        <ArbitraryIdentifier>%2$s</ArbitraryIdentifier></QualificationConfirmSearchInfo>
        <ProcessingResultStatus>1</ProcessingResultStatus>
        <QualificationValidity>1</QualificationValidity>
        <ResultOfQualificationConfirmation><InsuredCardClassification>01</InsuredCardClassification>
        <InsurerNumber>06139997</InsurerNumber><InsuredCardSymbol>12-34</InsuredCardSymbol>
        <InsuredIdentificationNumber>%1$s</InsuredIdentificationNumber>
        <InsuredBranchNumber>01</InsuredBranchNumber><Birthdate>19561122</Birthdate>
        <NameKana>シケン</NameKana>
        <ElderlyRecipientCertificateInfo><ElderlyRecipientCertificateDate>20250801</ElderlyRecipientCertificateDate>
        <ElderlyRecipientContributionRatio>020</ElderlyRecipientContributionRatio></ElderlyRecipientCertificateInfo>
        </ResultOfQualificationConfirmation></BulkConfirmUnit>"""
        .formatted(asked.insuredIdentificationNumber(), asked.arbitraryIdentifier());
  }

  @Override
  public TerminalId terminal() {
    return Hospital.MAIN;
  }

  @Override
  public MessageFamily family() {
    return reader.family();
  }

  @Override
  public boolean requestedHere() {
    return true;
  }

  @Override
  public ResponseHeader header() {
    return reader.header();
  }

  @Override
  public long persons() {
    return reader.persons();
  }

  @Override
  public BulkPersons people() throws IOException, MessageException {
    return reader.people();
  }
}
