package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real terminals and other vendors' tools do differently is read all the same. */
class ToleranceTest {
  private static final String HEADER =
      "<MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader>";
  private static final String ONE = "<Name>試験　太郎</Name><InsurerNumber>  990010</InsurerNumber>";
  private static final String TWO = "<InsurerNumber>12130000</InsurerNumber><Name>試験　太郎</Name>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // (a) one wrapper, the inner element repeats
        "<ResultList><ResultOfQualificationConfirmation>{1}</ResultOfQualificationConfirmation>"
            + "<ResultOfQualificationConfirmation>{2}</ResultOfQualificationConfirmation></ResultList>",
        // (b) the list element repeats, with one inner element each
        "<ResultList><ResultOfQualificationConfirmation>{1}</ResultOfQualificationConfirmation></ResultList>"
            + "<ResultList><ResultOfQualificationConfirmation>{2}</ResultOfQualificationConfirmation></ResultList>",
        // (b) the list element repeats and is itself the item
        "<ResultList>{1}</ResultList><ResultList>{2}</ResultList>",
        // no list element at all
        "<ResultOfQualificationConfirmation>{1}</ResultOfQualificationConfirmation>"
            + "<ResultOfQualificationConfirmation>{2}</ResultOfQualificationConfirmation>",
      })
  void everyShapeOfAListGivesTheSameItems(String shape) throws Exception {
    String body = shape.replace("{1}", ONE).replace("{2}", TWO);
    QualificationResponse response = inBody(body);
    assertEquals(
        List.of("  990010", "12130000"),
        response.entries().stream().map(QualificationEntry::insurerNumber).toList());
    assertEquals(List.of(), response.body().unknownElements());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<CsvCheckResultList><ResultCode>A</ResultCode></CsvCheckResultList>"
            + "<CsvCheckResultList><ResultCode>B</ResultCode></CsvCheckResultList>",
        "<CsvCheckResultList><CsvCheckResult><ResultCode>A</ResultCode></CsvCheckResult>"
            + "<CsvCheckResult><ResultCode>B</ResultCode></CsvCheckResult></CsvCheckResultList>",
      })
  void aListWhoseInnerElementIsNotPublicIsReadInBothShapes(String list) throws Exception {
    String xml = "<XmlMsg>" + HEADER + "<MessageBody>" + list + "</MessageBody></XmlMsg>";
    var reply =
        (PrescriptionResponse)
            new MessageCodec().read(MessageName.parse("EPSsiPIR01res_1.xml"), Documents.utf8(xml));
    assertEquals(
        List.of("A", "B"),
        reply.body().csvCheckResultList().stream().map(CheckResult::resultCode).toList());
  }

  @Test
  void theOrderOfElementsDoesNotMatter() throws Exception {
    QualificationResponse one =
        Documents.read(
            "<XmlMsg><MessageBody><QualificationValidity>1</QualificationValidity><ResultList>"
                + "<ResultOfQualificationConfirmation><Name>A</Name><Sex1>1</Sex1></ResultOfQualificationConfirmation>"
                + "</ResultList></MessageBody>"
                + HEADER
                + "</XmlMsg>");
    QualificationResponse other =
        Documents.read(
            "<XmlMsg>"
                + HEADER
                + "<MessageBody><ResultList><ResultOfQualificationConfirmation><Sex1>1</Sex1>"
                + "<Name>A</Name></ResultOfQualificationConfirmation></ResultList>"
                + "<QualificationValidity>1</QualificationValidity></MessageBody></XmlMsg>");
    assertEquals(one, other);
  }

  @ParameterizedTest
  @EnumSource(MessageEncoding.class)
  void unknownElementsAreKeptAndWrittenBack(MessageEncoding encoding) throws Exception {
    QualificationResponse response =
        entry(
            "<Name>A</Name><FutureFlag>1</FutureFlag>"
                + "<FutureInfo><Inner>あ</Inner><Inner>い</Inner><Empty/></FutureInfo>");
    List<UnknownElement> unknown = response.entries().get(0).unknownElements();
    assertEquals(
        List.of("FutureFlag", "FutureInfo"), unknown.stream().map(UnknownElement::name).toList());
    assertEquals("い", unknown.get(1).children().get(1).text());
    assertEquals(response, Documents.read(new MessageCodec().write(response, encoding)));
  }

  @Test
  void aSecondOccurrenceOfASingleElementIsKeptAndTheFirstCounts() throws Exception {
    QualificationResponse response = entry("<Name>A</Name><Name>B</Name>");
    QualificationEntry entry = response.entries().get(0);
    assertEquals("A", entry.name());
    assertEquals("B", entry.unknownElements().get(0).text());
    assertEquals(
        response, Documents.read(new MessageCodec().write(response, MessageEncoding.UTF_8)));
  }

  @Test
  void elementsWhereATextWasExpectedAreKept() throws Exception {
    QualificationResponse response = entry("<Sex1>2</Sex1><Name><Family>A</Family></Name>");
    QualificationEntry entry = response.entries().get(0);
    assertNull(entry.name());
    assertEquals("Family", entry.unknownElements().get(0).children().get(0).name());
    assertEquals(
        response, Documents.read(new MessageCodec().write(response, MessageEncoding.UTF_8)));
  }

  @Test
  void unknownCodesAreKeptAndShownAsTheyCame() throws Exception {
    QualificationResponse response =
        entry("<InsuredCardClassification>Z9</InsuredCardClassification>");
    InsuredCardClassification code = response.entries().get(0).insuredCardClassification();
    assertFalse(code.known());
    assertEquals("Z9", code.code());
    assertEquals("Z9", code.label());
    assertEquals(
        response, Documents.read(new MessageCodec().write(response, MessageEncoding.SHIFT_JIS)));
  }

  @Test
  void knownCodesHaveTheirTerm() {
    assertTrue(QualificationValidity.INVALID_NEW_EXISTS.known());
    assertEquals("無効（新しい資格あり）", new QualificationValidity("3").label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0260115", "+2026011", "-260115", "２０２６０１１５", "2026011", "202601150"})
  void whatHasASignOrOtherDigitsIsNoDate(String text) {
    assertTrue(new MessageDate(text).date().isEmpty());
    assertTrue(new MessageTimestamp(text + "090312").instant().isEmpty());
    assertTrue(new MessageMonth(text.substring(0, text.length() - 2)).month().isEmpty());
  }

  @Test
  void aDateThatIsNoneIsKeptAsItCame() throws Exception {
    MessageDate date = entry("<Birthdate>19680230</Birthdate>").entries().get(0).birthdate();
    assertEquals("19680230", date.text());
    assertTrue(date.date().isEmpty());
  }

  @Test
  void emptyElementsAreAbsentOnes() throws Exception {
    QualificationEntry entry =
        entry(
                "<Name>A</Name><InsuredBranchNumber></InsuredBranchNumber><Sex2/><Birthdate> </Birthdate>"
                    + "<LimitApplicationCertificateRelatedInfo>\n</LimitApplicationCertificateRelatedInfo>"
                    + "<PublicExpenseResultList/>")
            .entries()
            .get(0);
    assertNull(entry.insuredBranchNumber());
    assertNull(entry.sex2());
    assertNull(entry.birthdate());
    assertNull(entry.limitApplicationCertificateRelatedInfo());
    assertEquals(List.of(), entry.publicExpenseResultList());
  }

  @Test
  void spacesLeadingZerosAndLineEndsOfValuesAreKept() throws Exception {
    QualificationEntry entry =
        entry(
                "<InsurerNumber>  123456</InsurerNumber><InsuredBranchNumber>01</InsuredBranchNumber>"
                    + "<Address>東京都&#13;\n試験区</Address>")
            .entries()
            .get(0);
    assertEquals("  123456", entry.insurerNumber());
    assertEquals("01", entry.insuredBranchNumber());
    assertEquals("東京都\r\n試験区", entry.address());
    QualificationResponse response = entry("<Address>東京都&#13;\n試験区</Address>");
    assertEquals(
        response, Documents.read(new MessageCodec().write(response, MessageEncoding.UTF_8)));
  }

  @Test
  void commentsAttributesInstructionsAndCdataDoNoHarm() throws Exception {
    QualificationEntry entry =
        entry("<!-- x --><Name kind=\"a\">試<!-- y -->験<![CDATA[<太郎>]]></Name><?z z?>")
            .entries()
            .get(0);
    assertEquals("試験<太郎>", entry.name());
  }

  @Test
  void theFormOfThePrescriptionIsFoundInsideAResultToo() throws Exception {
    assertEquals(
        PrescriptionIssue.ELECTRONIC,
        entry("<PrescriptionIssueSelect>1</PrescriptionIssueSelect>").prescriptionIssue());
  }

  @Test
  void aResultThatAnotherToolWroteMayLackNearlyEverything() throws Exception {
    QualificationResponse response =
        Documents.read(
            "<XmlMsg><MessageHeader><MedicalInstitutionCode>1311111111</MedicalInstitutionCode>"
                + "</MessageHeader><MessageBody><ResultList><ResultOfQualificationConfirmation>"
                + ONE
                + "</ResultOfQualificationConfirmation></ResultList></MessageBody></XmlMsg>");
    assertNull(response.header().segmentOfResult());
    assertNull(response.validity());
    assertFalse(response.entries().get(0).consent(ConsentElement.YZK).stated());
  }

  private static QualificationResponse inBody(String body) throws MessageException {
    return Documents.read("<XmlMsg>" + HEADER + "<MessageBody>" + body + "</MessageBody></XmlMsg>");
  }

  private static QualificationResponse entry(String elements) throws MessageException {
    return Documents.read(Documents.result(elements));
  }
}
