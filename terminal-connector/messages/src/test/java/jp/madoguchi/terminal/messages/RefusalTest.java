package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused with its own reason and place, and without its content. */
class RefusalTest {
  private static final String VALID =
      Documents.result("<Name>試験　太郎</Name><Birthdate>19680415</Birthdate>");

  @Test
  void tooLarge() {
    byte[] document = new byte[MessageCodec.DEFAULT_LIMIT + 1];
    Arrays.fill(document, (byte) ' ');
    refused(Reason.TOO_LARGE, document);
  }

  @Test
  void asLargeAsTheLimitIsRead() throws Exception {
    byte[] valid = Documents.utf8(VALID);
    byte[] document = Arrays.copyOf(valid, MessageCodec.DEFAULT_LIMIT);
    Arrays.fill(document, valid.length, document.length, (byte) '\n');
    assertEquals(Documents.read(valid), Documents.read(document));
  }

  @Test
  void cutAnywhere() {
    byte[] whole = Documents.labelled("UTF-8", java.nio.charset.StandardCharsets.UTF_8, VALID);
    for (int length = 0; length < whole.length; length++) {
      byte[] document = Arrays.copyOf(whole, length);
      Reason reason = assertThrows(MessageException.class, () -> Documents.read(document)).reason();
      assertEquals(Reason.TRUNCATED, reason, "cut after " + length + " bytes");
    }
  }

  @Test
  void cutAnywhereInCodePage932() {
    byte[] whole = Documents.labelled("Shift_JIS", Charset.forName("windows-31j"), VALID);
    for (int length = 0; length < whole.length; length++) {
      byte[] document = Arrays.copyOf(whole, length);
      Reason reason = assertThrows(MessageException.class, () -> Documents.read(document)).reason();
      assertEquals(Reason.TRUNCATED, reason, "cut after " + length + " bytes");
    }
  }

  @Test
  void lengthReservedButNotYetWritten() {
    refused(Reason.TRUNCATED, new byte[4096]);
    byte[] half = Documents.utf8(VALID.substring(0, VALID.length() / 2));
    refused(Reason.TRUNCATED, Arrays.copyOf(half, half.length + 100));
  }

  @Test
  void notXml() {
    MessageException refused =
        refused(Reason.NOT_WELL_FORMED, "<XmlMsg>\n <MessageHeader></Message>\n</XmlMsg>");
    assertEquals(2, refused.line());
    assertTrue(refused.column() > 0);
    refused(Reason.NOT_WELL_FORMED, "これはXMLではない");
    refused(Reason.NOT_WELL_FORMED, VALID + VALID);
    refused(Reason.NOT_WELL_FORMED, VALID.replace("試験", "\u0001"));
  }

  @Test
  void whatFollowsTheEndTakesNoTimeToJudge() {
    String comments = "<!---->".repeat(26) + "x>";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> refused(Reason.TRUNCATED, VALID + comments));
  }

  @Test
  void anotherRoot() {
    MessageException refused = refused(Reason.WRONG_ROOT, "\n<Message></Message>");
    assertEquals(2, refused.line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE XmlMsg>",
        "<!DOCTYPE XmlMsg SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE XmlMsg PUBLIC \"-//x\" \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE XmlMsg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
      })
  void documentType(String declaration) {
    assertEquals(2, refused(Reason.DTD_FORBIDDEN, "\n" + declaration + VALID).line());
  }

  @Test
  void aBillionLaughs() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    String laughs = "<!DOCTYPE XmlMsg [" + entities + "]>" + VALID.replace("試験", "&l9;");
    refused(Reason.DTD_FORBIDDEN, laughs);
  }

  @Test
  void anEntityOfItsOwn() {
    refused(Reason.DTD_FORBIDDEN, VALID.replace("試験", "&sikaku;"));
  }

  @Test
  void theFiveEntitiesOfXmlAreRead() throws Exception {
    assertEquals(
        "<&>\"'髙",
        Documents.read(Documents.result("<Name>&lt;&amp;&gt;&quot;&apos;&#x9AD9;</Name>"))
            .entries()
            .get(0)
            .name());
  }

  @Test
  void nestedTooDeeply() {
    refused(
        Reason.LIMIT_EXCEEDED, VALID.replace("試験", "<a>".repeat(100_000) + "</a>".repeat(100_000)));
  }

  @Test
  void aTextTooLong() {
    refused(Reason.LIMIT_EXCEEDED, VALID.replace("試験", "あ".repeat(70_000)));
  }

  @Test
  void aNameTooLong() {
    refused(Reason.LIMIT_EXCEEDED, VALID.replace("試験　太郎", "<" + "x".repeat(5000) + "/>"));
  }

  @ParameterizedTest
  @CsvSource({
    "OQSsiquc01res_1.xml, <XmlMsg/>, MessageHeader",
    "OQSsiquc01res_1.xml, <XmlMsg><MessageHeader/><MessageBody/></XmlMsg>, MessageHeader",
    "OQSsiquc01res_1.xml, <XmlMsg><MessageHeader><ErrorCode>x</ErrorCode></MessageHeader></XmlMsg>, SegmentOfResult",
    "OQSsiquc01res_1.xml, <XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader></XmlMsg>, ProcessingResultStatus",
    "OQSsiquc01req_1.xml, <XmlMsg><MessageHeader><MedicalInstitutionCode>1311111111</MedicalInstitutionCode></MessageHeader></XmlMsg>, QualificationConfirmSearchInfo",
    "OQSmuquc02req_1.xml, <XmlMsg><MessageHeader><MedicalInstitutionCode>1311111111</MedicalInstitutionCode></MessageHeader></XmlMsg>, ReceptionNumber",
    "TKKsiquc01res_1.xml, <XmlMsg><MessageHeader><MessageContents>x</MessageContents></MessageHeader></XmlMsg>, ResultCode",
    "YZKsiquc01res_1.xml, <XmlMsg><MessageHeader><MessageContents>x</MessageContents></MessageHeader></XmlMsg>, ResultCode",
  })
  void withoutWhatMakesAMessageOneTheElementIsNamed(String name, String xml, String element) {
    MessageException refused =
        assertThrows(
            MessageException.class,
            () -> new MessageCodec().read(MessageName.parse(name), Documents.utf8(xml)));
    assertEquals(Reason.MISSING_FIELD, refused.reason());
    assertEquals(element + " is missing", refused.detail());
  }

  @Test
  void aFamilyKnownByPrefixOnlySaysSo() {
    refused(Reason.UNSUPPORTED_LAYOUT, "CIPsiquc01res_1.xml");
    refused(Reason.UNSUPPORTED_LAYOUT, "PMHsimsm01res_1.xml");
    refused(Reason.UNSUPPORTED_LAYOUT, "OQSsihvq01req_1.xml");
    refused(Reason.UNSUPPORTED_LAYOUT, "OQSsiquc02res_1.xml");
    refused(Reason.UNSUPPORTED_LAYOUT, "YZKsiquc01res_1.pdf");
    refused(Reason.UNKNOWN_FAMILY, "XYZsiabc01res_1.xml");
  }

  @Test
  void aRefusalNeverQuotesTheDocument() {
    String[] broken = {
      VALID.replace("</Name>", "</Nam>"),
      VALID.replace("試験", "&試験太郎;"),
      VALID.substring(0, VALID.indexOf("太郎") + 2),
      VALID.replace("<Name>", "試験　太郎<Name>"),
    };
    for (String document : broken) {
      MessageException refused =
          assertThrows(MessageException.class, () -> Documents.read(document));
      assertFalse(refused.getMessage().contains("試"), refused.getMessage());
      assertEquals(null, refused.getCause());
    }
  }

  private static MessageException refused(Reason reason, String documentOrName) {
    if (documentOrName.endsWith("_1.xml") || documentOrName.endsWith("_1.pdf")) {
      MessageException refused =
          assertThrows(
              MessageException.class,
              () ->
                  new MessageCodec()
                      .read(MessageName.parse(documentOrName), Documents.utf8(VALID)));
      assertEquals(reason, refused.reason());
      return refused;
    }
    return refused(reason, Documents.utf8(documentOrName));
  }

  private static MessageException refused(Reason reason, byte[] document) {
    MessageException refused = assertThrows(MessageException.class, () -> Documents.read(document));
    assertEquals(reason, refused.reason(), refused.getMessage());
    return refused;
  }
}
