package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bulk result that cannot be trusted is refused before its first person, with the place. */
class BulkRefusalTest {
  private static final MessageName RESULT = MessageName.parse("OQSmuquc02res_202601150006.xml");
  private static final String PERSON =
      "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus></BulkConfirmUnit>\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE XmlMsg>",
        "<!DOCTYPE XmlMsg SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE XmlMsg [<!ENTITY a SYSTEM \"http://127.0.0.1:1/x\">]>",
        "<!DOCTYPE XmlMsg [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>",
      })
  void aDocumentType(String declaration) {
    assertRefused(Reason.DTD_FORBIDDEN, 2, "\n" + declaration + document(PERSON));
  }

  @Test
  void anEntityOfItsOwnInTheLastPerson() {
    String last =
        PERSON.replace(
            "<Processing", "<ProcessingResultCode>&a;</ProcessingResultCode><Processing");
    assertRefused(Reason.DTD_FORBIDDEN, 102, document(PERSON.repeat(100) + last));
  }

  @Test
  void nestedTooDeeplyInTheLastPerson() {
    String deep = "<BulkConfirmUnit>" + "<X>".repeat(40) + "</X>".repeat(40) + "</BulkConfirmUnit>";
    assertRefused(Reason.LIMIT_EXCEEDED, 102, document(PERSON.repeat(100) + deep));
  }

  @Test
  void aTextTooLongInTheLastPerson() {
    String longText = PERSON.replace(">1<", ">" + "1".repeat(70_000) + "<");
    assertRefused(Reason.LIMIT_EXCEEDED, 102, document(PERSON.repeat(100) + longText));
  }

  @Test
  void aPersonTooLong() {
    String person = PERSON.replace("</Bulk", "<X>1</X>".repeat(150_000) + "</Bulk");
    assertRefused(Reason.LIMIT_EXCEEDED, 102, document(PERSON.repeat(100) + person));
  }

  @Test
  void tooManyNamesThatNobodyKnows() {
    String named = "<BulkConfirmUnit><X%1$d>1</X%1$d></BulkConfirmUnit>\n";
    assertRefused(Reason.LIMIT_EXCEEDED, 1002, document(numbered(named, 1100)));
    String attributes = "<BulkConfirmUnit x%d=\"1\"></BulkConfirmUnit>\n";
    assertRefused(Reason.LIMIT_EXCEEDED, 1002, document(numbered(attributes, 1100)));
    assertRefused(Reason.LIMIT_EXCEEDED, 1002, document(numbered("<?x%d?>\n", 1100)));
  }

  @Test
  void theSameUnknownNameInEveryPersonIsFine() throws Exception {
    String named = "<BulkConfirmUnit><FutureFlag kind=\"%d\">1</FutureFlag></BulkConfirmUnit>\n";
    byte[] document = Documents.utf8(document(numbered(named, 1100)));
    assertEquals(1100, BulkReader.open(RESULT, BulkSource.of(document)).persons());
  }

  @Test
  void twoBodies() {
    assertRefused(
        Reason.UNSUPPORTED_LAYOUT,
        3,
        document(PERSON)
            .replace("</XmlMsg>", "<MessageBody>" + PERSON + "</MessageBody></XmlMsg>"));
  }

  @Test
  void textWhereElementsBelong() {
    assertRefused(Reason.UNSUPPORTED_LAYOUT, 3, document(PERSON + "試験　太郎" + PERSON));
  }

  @Test
  void anotherRootIsNamedByItsPlace() {
    assertRefused(Reason.WRONG_ROOT, 2, "\n<Message></Message>");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 60, 1000, 40_000, 90_000})
  void cutAfterSoManyBytes(int length) {
    byte[] whole = Documents.utf8("<?xml version=\"1.0\"?>" + document(PERSON.repeat(1500)));
    byte[] cut = java.util.Arrays.copyOf(whole, length);
    assertEquals(Reason.TRUNCATED, refusal(cut).reason());
  }

  @Test
  void lengthReservedButNotYetWritten() {
    assertEquals(Reason.TRUNCATED, refusal(new byte[100_000]).reason());
    byte[] half = Documents.utf8(document(PERSON.repeat(700)));
    assertEquals(
        Reason.TRUNCATED,
        refusal(java.util.Arrays.copyOf(java.util.Arrays.copyOf(half, half.length - 500), 100_000))
            .reason());
  }

  private static void assertRefused(Reason reason, int line, String xml) {
    MessageException refused = refusal(Documents.utf8(xml));
    assertEquals(reason, refused.reason(), refused.getMessage());
    assertEquals(line, refused.line(), refused.getMessage());
    assertTrue(refused.column() > 0);
    assertFalse(refused.getMessage().contains("試"), refused.getMessage());
  }

  private static MessageException refusal(byte[] document) {
    return assertThrows(
        MessageException.class, () -> BulkReader.open(RESULT, BulkSource.of(document)));
  }

  /** The first person stands in line 2. */
  private static String document(String people) {
    return "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>\n"
        + people
        + "</MessageBody></XmlMsg>";
  }

  private static String numbered(String pattern, int times) {
    return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining());
  }
}
