package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bulk result is read person by person, and means what it means when it is read whole. */
class BulkReaderTest {
  private static final MessageName RESULT = MessageName.parse("OQSmuquc02res_202601150006.xml");
  private static final String HEADER =
      "<MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader>";
  private static final String UNIT =
      "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus></BulkConfirmUnit>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "33a-OQSmuquc02res_processing.xml",
        "33b-OQSmuquc02res_done.xml",
        "23-OQSmuimm02res_202601150004.xml"
      })
  void tellsOfTheSamePeopleAsTheWholeMessage(String sample) throws Exception {
    TerminalMessage whole = Samples.read(sample);
    BulkReader reader = BulkReader.open(Samples.name(sample), source(Samples.bytes(sample)));
    assertEquals(whole.header(), reader.header());
    assertEquals(units(whole), people(reader));
    assertEquals(units(whole).size(), reader.persons());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OQSmuquc", "OQSmutic", "OQSmuhvq", "OQSmuonq"})
  void everyCollectionOfPeopleIsRead(String family) throws Exception {
    MessageName name = MessageName.parse(family + "02res_1.xml");
    BulkReader reader = BulkReader.open(name, source(Samples.bytes("33b-OQSmuquc02res_done.xml")));
    assertEquals(MessageFamily.ofPrefix(family), reader.family());
    assertEquals(2, people(reader).size());
  }

  @Test
  void thePeopleAreHandedOutAgainAndAgain() throws Exception {
    BulkReader reader = open(message(UNIT.repeat(3)));
    try (BulkPersons begun = reader.people()) {
      begun.next();
      assertEquals(3, people(reader).size());
      assertEquals(1, begun.handedOut());
    }
    assertEquals(3, people(reader).size());
  }

  @Test
  void theHeaderMayFollowTheBody() throws Exception {
    BulkReader reader =
        open("<XmlMsg><MessageBody>" + UNIT + "</MessageBody>" + HEADER + "</XmlMsg>");
    assertEquals(SegmentOfResult.NORMAL, reader.header().segmentOfResult());
    assertEquals(1, people(reader).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ResultOfQualificationConfirmation>{1}</ResultOfQualificationConfirmation>"
            + "<ResultOfQualificationConfirmation>{2}</ResultOfQualificationConfirmation>",
        "<ResultList><ResultOfQualificationConfirmation>{1}</ResultOfQualificationConfirmation>"
            + "<ResultOfQualificationConfirmation>{2}</ResultOfQualificationConfirmation></ResultList>",
        "<ResultList><ResultOfQualificationConfirmation>{1}</ResultOfQualificationConfirmation></ResultList>"
            + "<ResultList><ResultOfQualificationConfirmation>{2}</ResultOfQualificationConfirmation></ResultList>",
        "<ResultList>{1}</ResultList><ResultList>{2}</ResultList>",
      })
  void everyShapeOfAListGivesTheSameTwoResults(String shape) throws Exception {
    String results =
        shape
            .replace("{1}", "<Name>A</Name>")
            .replace("{2}", "<InsurerNumber>12130000</InsurerNumber>");
    BulkConfirmUnit person =
        (BulkConfirmUnit)
            people(open(message("<BulkConfirmUnit>" + results + "</BulkConfirmUnit>"))).get(0);
    assertEquals(
        Arrays.asList(null, "12130000"),
        person.resultOfQualificationConfirmation().stream()
            .map(QualificationEntry::insurerNumber)
            .toList());
  }

  @Test
  void unknownElementsAreKeptWhereTheyStand() throws Exception {
    BulkReader reader =
        open(
            message(
                UNIT.replace("</Bulk", "<FutureFlag>1</FutureFlag></Bulk")
                    + "<FutureInfo><Inner>2</Inner></FutureInfo>"));
    BulkConfirmUnit person = (BulkConfirmUnit) people(reader).get(0);
    assertEquals("FutureFlag", person.unknownElements().get(0).name());
    assertEquals("FutureInfo", reader.unknownElements().get(0).name());
  }

  @ParameterizedTest
  @EnumSource(MessageEncoding.class)
  void charactersAtTheBordersOfPiecesComeOutIntact(MessageEncoding encoding) throws Exception {
    String name = encoding == MessageEncoding.UTF_8 ? "髙﨑𠮷野" : "髙﨑　德";
    String person =
        UNIT.replace("</Bulk", "<FutureName>" + name.repeat(40) + "</FutureName></Bulk");
    byte[] document =
        Documents.labelled(encoding.declaration(), encoding.charset(), message(person.repeat(500)));
    for (TerminalUnit unit : people(BulkReader.open(RESULT, source(document)))) {
      assertEquals(name.repeat(40), ((BulkConfirmUnit) unit).unknownElements().get(0).text());
    }
  }

  @Test
  void aCutResultIsRefusedBeforeItsFirstPerson() {
    String whole = message(UNIT.repeat(60_000));
    byte[] cut = Arrays.copyOf(Documents.utf8(whole), whole.length() * 9 / 10);
    MessageException refused =
        assertThrows(MessageException.class, () -> BulkReader.open(RESULT, source(cut)));
    assertEquals(Reason.TRUNCATED, refused.reason());
    assertEquals(cut.length + 1, refused.column());
  }

  @Test
  void bytesThatAreNoCharactersAreRefusedWithTheirPlace() {
    byte[] document =
        Documents.labelled("Shift_JIS", Charset.forName("windows-31j"), message(UNIT.repeat(5000)));
    document[document.length - 100] = (byte) 0xFF;
    MessageException refused =
        assertThrows(MessageException.class, () -> BulkReader.open(RESULT, source(document)));
    assertEquals(Reason.MALFORMED_BYTES, refused.reason());
    assertEquals(2, refused.line());
    int column =
        document.length - 100 - new String(document, StandardCharsets.ISO_8859_1).indexOf('\n');
    assertEquals(column, refused.column());
  }

  @Test
  void moreBytesThanTheLimitAreRefused() {
    byte[] document = Documents.utf8(message(UNIT.repeat(5000)));
    assertEquals(
        Reason.TOO_LARGE,
        assertThrows(
                MessageException.class,
                () -> BulkReader.open(RESULT, source(document), document.length - 1))
            .reason());
  }

  @Test
  void withoutHeaderOrItsSegmentTheElementIsNamed() {
    assertMissing("MessageHeader", "<XmlMsg><MessageBody>" + UNIT + "</MessageBody></XmlMsg>");
    assertMissing(
        "SegmentOfResult",
        "<XmlMsg><MessageHeader><ErrorCode>x</ErrorCode></MessageHeader></XmlMsg>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OQSmuquc01res_1.xml",
        "OQSmuquc02req_1.xml",
        "OQSmuquc02res_1.zip",
        "OQSsiquc01res_1.xml"
      })
  void whatIsNoBulkResultIsRefusedByItsName(String name) {
    MessageException refused =
        assertThrows(
            MessageException.class,
            () -> BulkReader.open(MessageName.parse(name), source(Documents.utf8(message(UNIT)))));
    assertEquals(Reason.UNSUPPORTED_LAYOUT, refused.reason());
  }

  @Test
  void aSourceThatFailsIsNoBrokenMessage() {
    BulkSource failing =
        () ->
            new java.io.InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the share is gone");
              }
            };
    IOException failed = assertThrows(IOException.class, () -> BulkReader.open(RESULT, failing));
    assertEquals("the share is gone", failed.getMessage());
  }

  @Test
  void aSourceThatChangedAfterTheCheckIsNoticed() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    BulkSource changing =
        () ->
            source(Documents.utf8(message(UNIT.repeat(opened.getAndIncrement() == 0 ? 3 : 2))))
                .open();
    BulkReader reader = BulkReader.open(RESULT, changing);
    assertThrows(IOException.class, () -> people(reader));
  }

  @Test
  void nothingIsHandedOutAfterTheEnd() throws Exception {
    try (BulkPersons people = open(message(UNIT)).people()) {
      assertTrue(people.next() instanceof BulkConfirmUnit);
      assertNull(people.next());
      assertNull(people.next());
    }
  }

  private static void assertMissing(String element, String xml) {
    MessageException refused = assertThrows(MessageException.class, () -> open(xml));
    assertEquals(Reason.MISSING_FIELD, refused.reason());
    assertEquals(element + " is missing", refused.detail());
    assertEquals(1, refused.line());
  }

  private static String message(String people) {
    return "<XmlMsg>" + HEADER + "<MessageBody>" + people + "</MessageBody></XmlMsg>";
  }

  private static BulkSource source(byte[] document) {
    return BulkSource.of(document);
  }

  private static BulkReader open(String xml) throws Exception {
    return BulkReader.open(RESULT, source(Documents.utf8(xml)));
  }

  private static List<TerminalUnit> people(BulkReader reader) throws Exception {
    List<TerminalUnit> found = new ArrayList<>();
    try (BulkPersons people = reader.people()) {
      for (TerminalUnit person; (person = people.next()) != null; ) {
        found.add(person);
      }
    }
    return found;
  }

  private static List<? extends TerminalUnit> units(TerminalMessage whole) {
    if (whole instanceof BulkReferenceNumberResponse response) {
      return response.body().bulkRegistrationUnit();
    }
    var body = ((BulkQualificationResponse) whole).body();
    return body == null ? List.of() : body.bulkConfirmUnit();
  }
}
