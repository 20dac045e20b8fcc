package jp.madoguchi.acceptance.morning;

import java.util.List;

/**
 * Somebody with an insurance, made for one test: as the hospital's register has the person and as
 * the centre answers. Invented.
 *
 * @param patient 患者番号 in the register
 * @param kana half width, as answers have it
 * @param birth {@code yyyyMMdd}
 */
record Insured(
    String patient,
    String name,
    String kana,
    String sex,
    String birth,
    String symbol,
    String number,
    String branch) {

  static final String INSURER = "06990014";

  private static final String HEADER =
      "patient_number,name,name_kana,birth_date,sex,insurer_number,symbol,number,branch";

  /** The register's feed with these people. */
  static String csv(List<Insured> people) {
    var csv = new StringBuilder(HEADER).append('\n');
    for (Insured one : people) {
      csv.append(
          String.join(
                  ",",
                  one.patient,
                  one.name,
                  one.kana,
                  one.birth,
                  one.sex,
                  INSURER,
                  one.symbol,
                  one.number,
                  one.branch)
              + "\n");
    }
    return csv.toString();
  }

  Insured withBranch(String other) {
    return new Insured(patient, name, kana, sex, birth, symbol, number, other);
  }

  /**
   * What a face reader's terminal writes when this person put the card.
   *
   * @param at {@code yyyyMMddHHmmss}
   * @param identifier makes two results of one second different
   */
  byte[] face(String at, String identifier) {
    return Dropped.utf8(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <XmlMsg>
          <MessageHeader>
            <ProcessExecutionTime>%s</ProcessExecutionTime>
            <CharacterCodeIdentifier>0</CharacterCodeIdentifier>
            <SegmentOfResult>1</SegmentOfResult>
            <QualificationConfirmationDate>%s</QualificationConfirmationDate>
            <ReferenceClassification>1</ReferenceClassification>
            <ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier>
            <MedicalInstitutionCode>1311111111</MedicalInstitutionCode>
          </MessageHeader>
          <MessageBody>
            %s
          </MessageBody>
        </XmlMsg>
        """
            .formatted(at, at.substring(0, 8), identifier, result()));
  }

  /**
   * The answer to the request with that suffix.
   *
   * @param asked whose numbers the answer repeats as those that were asked for
   */
  byte[] answer(String suffix, Insured asked) {
    return Dropped.utf8(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <XmlMsg>
          <MessageHeader>
            <ProcessExecutionTime>20261123083000</ProcessExecutionTime>
            <CharacterCodeIdentifier>0</CharacterCodeIdentifier>
            <SegmentOfResult>1</SegmentOfResult>
            <QualificationConfirmationDate>20261123</QualificationConfirmationDate>
            <ReferenceClassification>2</ReferenceClassification>
            <ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier>
            <MedicalInstitutionCode>1311111111</MedicalInstitutionCode>
          </MessageHeader>
          <MessageBody>
            <QualificationConfirmSearchInfo>
              <InsurerNumber>%s</InsurerNumber>
              <InsuredCardSymbol>%s</InsuredCardSymbol>
              <InsuredIdentificationNumber>%s</InsuredIdentificationNumber>
              <InsuredBranchNumber>%s</InsuredBranchNumber>
              <Birthdate>%s</Birthdate>
              <LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>
            </QualificationConfirmSearchInfo>
            %s
          </MessageBody>
        </XmlMsg>
        """
            .formatted(
                suffix, INSURER, asked.symbol, asked.number, asked.branch, asked.birth, result()));
  }

  private String result() {
    return """
        <ResultList>
              <ResultOfQualificationConfirmation>
                <InsuredCardClassification>01</InsuredCardClassification>
                <InsurerNumber>%s</InsurerNumber>
                <InsuredCardSymbol>%s</InsuredCardSymbol>
                <InsuredIdentificationNumber>%s</InsuredIdentificationNumber>
                %s<PersonalFamilyClassification>1</PersonalFamilyClassification>
                <Name>%s</Name>
                <NameKana>%s</NameKana>
                <Sex1>%s</Sex1>
                <Birthdate>%s</Birthdate>
                <QualificationDate>20200401</QualificationDate>
              </ResultOfQualificationConfirmation>
            </ResultList>
            <ProcessingResultStatus>1</ProcessingResultStatus>
            <QualificationValidity>1</QualificationValidity>"""
        .formatted(
            INSURER,
            symbol,
            number,
            branch.isEmpty()
                ? ""
                : "<InsuredBranchNumber>" + branch + "</InsuredBranchNumber>\n                ",
            name,
            kana,
            sex,
            birth);
  }
}
