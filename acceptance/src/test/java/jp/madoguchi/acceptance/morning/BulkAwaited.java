package jp.madoguchi.acceptance.morning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bulk inquiry of the hospital whose result the terminal has been asked for, and that result.
 * Each person's part of it says in itself whose it is.
 *
 * @param inquiry id of its row
 * @param listed whether the hospital named the persons (資格確認一括); if not, the centre does (医療扶助)
 * @param suffix of the download request
 * @param number 受付番号
 * @param people in the order asked; the result has them the other way round where they were asked
 * @param packed whether the result comes as a zip
 * @param again whether it comes a second time, in the other form
 */
record BulkAwaited(
    long inquiry,
    boolean listed,
    String suffix,
    String number,
    List<Insured> people,
    boolean packed,
    boolean again) {

  private static final int SORTS = 3;

  /** What the centre says of a person. */
  enum Sort {
    SAME("1", "D0", "SAME"),
    LOST("2", "D4", "OPEN"),
    OTHER_NUMBER("1", "D3", "OPEN");

    final String validity;
    final String difference;
    final String state;

    Sort(String validity, String difference, String state) {
      this.validity = validity;
      this.difference = difference;
      this.state = state;
    }
  }

  /**
   * @param place from 1
   */
  Sort sort(int place) {
    return switch (place % SORTS) {
      case 0 -> Sort.SAME;
      case 1 -> Sort.LOST;
      default -> listed ? Sort.OTHER_NUMBER : Sort.SAME;
    };
  }

  Insured person(int place) {
    return people.get(place - 1);
  }

  /** Key of a row: asked with it, or made from the place in the result. */
  String key(int place) {
    return listed ? "%010x%06x".formatted(inquiry, place) : "+" + place;
  }

  /** Words that only this person's part of this result has. */
  String words(int place) {
    return "照会" + inquiry + "の" + place + "人目";
  }

  /** The number that the centre has of the person. */
  String cardNumber(int place) {
    String onFile = person(place).number();
    return sort(place) == Sort.OTHER_NUMBER ? "9" + onFile : onFile;
  }

  String family() {
    return listed ? "OQSmuquc" : "OQSmutic";
  }

  String fileName(boolean zip) {
    return family() + "02res_" + suffix + (zip ? ".zip" : ".xml");
  }

  byte[] content(boolean zip) throws IOException {
    return zip ? zip(fileName(false), xml()) : xml();
  }

  private byte[] xml() {
    var text = new StringBuilder(head());
    for (int i = 1; i <= people.size(); i++) {
      text.append(unit(listed ? people.size() + 1 - i : i));
    }
    return Dropped.utf8(text.append("</MessageBody></XmlMsg>\n").toString());
  }

  private String head() {
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <XmlMsg>
          <MessageHeader>
            <ProcessExecutionTime>20261123083000</ProcessExecutionTime>
            <QualificationConfirmationDate>20261123</QualificationConfirmationDate>
            <MedicalInstitutionCode>1311111111</MedicalInstitutionCode>
            <ArbitraryFileIdentifier>1%s</ArbitraryFileIdentifier>
            <ReceptionNumber>%s</ReceptionNumber>
            <SegmentOfResult>1</SegmentOfResult>
            <NumberOfProcessingResult>%d</NumberOfProcessingResult>
            <NumberOfNormalProcessing>%d</NumberOfNormalProcessing>
            <NumberOfError>0</NumberOfError>
            <CharacterCodeIdentifier>0</CharacterCodeIdentifier>
          </MessageHeader>
          <MessageBody>
        """
        .formatted(suffix, number, people.size(), people.size());
  }

  private String unit(int place) {
    Insured one = person(place);
    return """
            <BulkConfirmUnit>
              %s<ProcessingResultStatus>1</ProcessingResultStatus>
              <ProcessingResultMessage>%s</ProcessingResultMessage>
              <QualificationValidity>%s</QualificationValidity>
              <ResultOfQualificationConfirmation>
                <InsuredCardClassification>01</InsuredCardClassification>
                <InsurerNumber>%s</InsurerNumber>
                <InsuredCardSymbol>%s</InsuredCardSymbol>
                <InsuredIdentificationNumber>%s</InsuredIdentificationNumber>
                <InsuredBranchNumber>%s</InsuredBranchNumber>
                <PersonalFamilyClassification>1</PersonalFamilyClassification>
                <Name>%s</Name>
                <NameKana>%s</NameKana>
                <Sex1>%s</Sex1>
                <Birthdate>%s</Birthdate>
                <QualificationDate>20200401</QualificationDate>
              </ResultOfQualificationConfirmation>
            </BulkConfirmUnit>
        """
        .formatted(
            listed ? echo(place) : "",
            words(place),
            sort(place).validity,
            Insured.INSURER,
            one.symbol(),
            cardNumber(place),
            one.branch(),
            one.name(),
            one.kana(),
            one.sex(),
            one.birth());
  }

  private String echo(int place) {
    Insured one = person(place);
    return """
        <QualificationConfirmSearchInfo>
                <InsurerNumber>%s</InsurerNumber>
                <InsuredCardSymbol>%s</InsuredCardSymbol>
                <InsuredIdentificationNumber>%s</InsuredIdentificationNumber>
                <InsuredBranchNumber>%s</InsuredBranchNumber>
                <Birthdate>%s</Birthdate>
                <LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>
                <ArbitraryIdentifier>%s</ArbitraryIdentifier>
              </QualificationConfirmSearchInfo>
              """
        .formatted(
            Insured.INSURER, one.symbol(), one.number(), one.branch(), one.birth(), key(place));
  }

  private static byte[] zip(String name, byte[] xml) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(xml);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "bulk inquiry " + inquiry + " of " + people.size() + " persons";
  }
}
