package jp.madoguchi.terminal.messages;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A bulk result of any number of invented people that is never in memory as a whole: made while it
 * is read, always the same. A person has 1.2 KB, as in the samples.
 */
final class GeneratedBulk {
  private static final int VARIANTS = 100;
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <XmlMsg>
        <MessageHeader>
          <ProcessExecutionTime>20260115181500</ProcessExecutionTime>
          <MedicalInstitutionCode>1311111111</MedicalInstitutionCode>
          <ReceptionNumber>00000000000000000001</ReceptionNumber>
          <SegmentOfResult>1</SegmentOfResult>
          <CharacterCodeIdentifier>0</CharacterCodeIdentifier>
        </MessageHeader>
        <MessageBody>
      """;
  private static final String FOOT = "  </MessageBody>\n</XmlMsg>\n";
  private static final String PERSON =
      """
          <BulkConfirmUnit>
            <QualificationConfirmSearchInfo>
              <InsurerNumber>  990010</InsurerNumber>
              <InsuredCardSymbol>12-34</InsuredCardSymbol>
              <InsuredIdentificationNumber>{number}</InsuredIdentificationNumber>
              <InsuredBranchNumber>01</InsuredBranchNumber>
              <Birthdate>19680415</Birthdate>
              <LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>
              <ArbitraryIdentifier>P{number}</ArbitraryIdentifier>
            </QualificationConfirmSearchInfo>
            <ProcessingResultStatus>1</ProcessingResultStatus>
            <QualificationValidity>1</QualificationValidity>
            <ResultOfQualificationConfirmation>
              <InsuredCardClassification>01</InsuredCardClassification>
              <InsurerNumber>  990010</InsurerNumber>
              <InsuredCardSymbol>12-34</InsuredCardSymbol>
              <InsuredIdentificationNumber>{number}</InsuredIdentificationNumber>
              <InsuredBranchNumber>01</InsuredBranchNumber>
              <PersonalFamilyClassification>1</PersonalFamilyClassification>
              <Name>試験　太郎{number}</Name>
              <NameKana>ｼｹﾝ ﾀﾛｳ</NameKana>
              <Sex1>1</Sex1>
              <Birthdate>19680415</Birthdate>
              <InsurerName>試験健康保険組合</InsurerName>
              <LimitApplicationCertificateChanged>0</LimitApplicationCertificateChanged>
            </ResultOfQualificationConfirmation>
            <ReferenceNumber>{number}</ReferenceNumber>
          </BulkConfirmUnit>
      """;

  private GeneratedBulk() {}

  /** A result of so many people. */
  static BulkSource of(int people) {
    return repeating(VARIANTS, people);
  }

  /** A result whose body holds the part so many times between the two others. */
  static BulkSource of(String before, String part, int times, String after) {
    byte[] piece = utf8(part);
    return () -> new Pieces(utf8(HEAD + before), List.of(piece), times, utf8(after + FOOT));
  }

  private static BulkSource repeating(int variants, int people) {
    List<byte[]> persons = new ArrayList<>();
    for (int i = 0; i < variants; i++) {
      persons.add(utf8(PERSON.replace("{number}", "%06d".formatted(i))));
    }
    return () -> new Pieces(utf8(HEAD), persons, people, utf8(FOOT));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Head, then pieces by turns, then foot. */
  private static final class Pieces extends InputStream {
    private final List<byte[]> pieces;
    private final byte[] foot;
    private final long last;
    private byte[] now;
    private int position;
    private long index = -1;

    private Pieces(byte[] head, List<byte[]> pieces, long times, byte[] foot) {
      this.pieces = pieces;
      this.foot = foot;
      this.last = times;
      this.now = head;
    }

    @Override
    public int read() {
      return ready() ? now[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (!ready()) {
        return -1;
      }
      int count = Math.min(length, now.length - position);
      System.arraycopy(now, position, target, offset, count);
      position += count;
      return count;
    }

    private boolean ready() {
      while (position == now.length) {
        if (index == last) {
          return false;
        }
        index++;
        now = index == last ? foot : pieces.get((int) (index % pieces.size()));
        position = 0;
      }
      return true;
    }
  }
}
