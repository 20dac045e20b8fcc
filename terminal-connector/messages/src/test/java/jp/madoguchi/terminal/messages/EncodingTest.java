package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  /** Characters that Windows code page 932 has and JIS X 0208 does not, and the wave dash. */
  private static final String DELICATE = "髙﨑　德①～";

  private static final Charset CP932 = Charset.forName("windows-31j");
  private final MessageCodec codec = new MessageCodec();

  @Test
  void delicateCharactersComeOutOfUtf8Intact() throws Exception {
    byte[] document =
        Documents.labelled(
            "UTF-8", StandardCharsets.UTF_8, Documents.result("<Name>" + DELICATE + "</Name>"));
    assertEquals(DELICATE, Documents.read(document).entries().get(0).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "SHIFT_JIS", "shift_jis", "Windows-31J", "MS932", "x-sjis"})
  void delicateCharactersComeOutOfCodePage932Intact(String label) throws Exception {
    byte[] document =
        Documents.labelled(label, CP932, Documents.result("<Name>" + DELICATE + "</Name>"));
    assertEquals(DELICATE, Documents.read(document).entries().get(0).name());
  }

  @Test
  void delicateCharactersAreTheBytesOfWindowsWhenWritten() throws Exception {
    QualificationResponse message = Documents.read(named(DELICATE));
    byte[] written = codec.write(message, MessageEncoding.SHIFT_JIS);
    String bytes = HexFormat.of().withUpperCase().formatHex(written);
    // 髙 FBFC, 﨑 FAB1, full-width space 8140, 德 FABA, ① 8740, ～ 8160
    assertTrue(bytes.contains("FBFCFAB18140FABA87408160"), bytes);
    assertTrue(
        new String(written, StandardCharsets.ISO_8859_1)
            .startsWith("<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>"));
  }

  @Test
  void bothByteFormsThatWindowsHasForACharacterAreRead() throws Exception {
    // 德: FABA (IBM extension) and ED9E (NEC selection of it)
    for (int bytes : new int[] {0xFABA, 0xED9E}) {
      assertEquals("德", Documents.read(withBytes("Shift_JIS", bytes)).entries().get(0).name());
    }
  }

  @ParameterizedTest
  @EnumSource(MessageEncoding.class)
  void delicateCharactersSurviveWritingAndReading(MessageEncoding encoding) throws Exception {
    QualificationResponse message = Documents.read(named(DELICATE));
    assertEquals(message, Documents.read(codec.write(message, encoding)));
  }

  @Test
  void theDeclarationDecidesAndNeverTheIdentifierInside() throws Exception {
    String xml =
        Documents.result("<Name>髙﨑　德子</Name>")
            .replace(
                "</MessageHeader>",
                "<CharacterCodeIdentifier>0</CharacterCodeIdentifier></MessageHeader>");
    var response = Documents.read(Documents.labelled("Shift_JIS", CP932, xml));
    assertEquals("髙﨑　德子", response.entries().get(0).name());
    assertEquals(CharacterCodeIdentifier.UTF_8, response.header().characterCodeIdentifier());
  }

  @Test
  void aByteOrderMarkOfUtf8IsTolerated() throws Exception {
    byte[] plain =
        Documents.labelled("UTF-8", StandardCharsets.UTF_8, Documents.result("<Name>試験</Name>"));
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    marked.writeBytes(plain);
    assertEquals(Documents.read(plain), Documents.read(marked.toByteArray()));
  }

  @Test
  void withoutDeclarationADocumentIsUtf8() throws Exception {
    assertEquals("試験", Documents.read(Documents.result("<Name>試験</Name>")).entries().get(0).name());
  }

  @Test
  void utf8IsWrittenWithoutByteOrderMark() throws Exception {
    byte[] written = codec.write(Documents.read(named("試験")), MessageEncoding.UTF_8);
    assertArrayEquals(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>"
            .getBytes(StandardCharsets.US_ASCII),
        Arrays.copyOf(written, 54));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xA0, 0xFD, 0xFF, 0x8120, 0x8540, 0x81AD})
  void bytesUnknownToCodePage932AreReportedWithTheirPlace(int bytes) {
    byte[] document = withBytes("Shift_JIS", bytes);
    MessageException refused = assertThrows(MessageException.class, () -> Documents.read(document));
    assertEquals(Reason.MALFORMED_BYTES, refused.reason());
    assertEquals(2, refused.line());
    assertEquals(column(document), refused.column());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xC0, 0xFF, 0xE328, 0xC080})
  void bytesUnknownToUtf8AreReportedWithTheirPlace(int bytes) {
    byte[] document = withBytes("UTF-8", bytes);
    MessageException refused = assertThrows(MessageException.class, () -> Documents.read(document));
    assertEquals(Reason.MALFORMED_BYTES, refused.reason());
    assertEquals(2, refused.line());
    assertEquals(column(document), refused.column());
  }

  @Test
  void windowsCharactersLabelledUtf8AreMalformedAndNeverReplaced() {
    byte[] document = Documents.labelled("UTF-8", CP932, Documents.result("<Name>髙﨑</Name>"));
    assertEquals(
        Reason.MALFORMED_BYTES,
        assertThrows(MessageException.class, () -> Documents.read(document)).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUC-JP", "ISO-2022-JP", "UTF-16", "nonsense"})
  void otherEncodingsAreRefusedByName(String label) {
    byte[] document =
        Documents.labelled(label, StandardCharsets.US_ASCII, Documents.result("<Name>A</Name>"));
    assertEquals(
        Reason.UNSUPPORTED_ENCODING,
        assertThrows(MessageException.class, () -> Documents.read(document)).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷", "〜", "é", "😀", "−"})
  void aCharacterThatShiftJisLacksStopsTheWritingAndIsNamed(String character) throws Exception {
    QualificationResponse message = Documents.read(named("試験" + character));
    MessageException refused =
        assertThrows(MessageException.class, () -> codec.write(message, MessageEncoding.SHIFT_JIS));
    assertEquals(Reason.UNMAPPABLE_CHARACTER, refused.reason());
    assertEquals(character.codePointAt(0), refused.codePoint());
    assertTrue(
        refused.getMessage().contains("U+%04X in element Name".formatted(refused.codePoint())));
  }

  @Test
  void aCharacterThatXmlCannotHoldStopsTheWritingInEveryEncoding() throws Exception {
    QualificationSearch search =
        Draft.of(QualificationSearch.class).set("InsuredCardSymbol", "1\u0001").build();
    var request = QualificationRequest.of("1311111111", LocalDate.of(2026, 1, 15), "1", search);
    for (MessageEncoding encoding : MessageEncoding.values()) {
      MessageException refused =
          assertThrows(MessageException.class, () -> codec.write(request, encoding));
      assertEquals(1, refused.codePoint());
    }
  }

  private static String named(String name) {
    return Documents.result("<Name>" + name + "</Name>");
  }

  private static byte[] withBytes(String label, int bytes) {
    byte[] around = Documents.labelled(label, StandardCharsets.US_ASCII, named("@"));
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    for (byte value : around) {
      if (value != '@') {
        document.write(value);
      } else if (bytes > 0xFF) {
        document.write(bytes >> 8);
        document.write(bytes & 0xFF);
      } else {
        document.write(bytes);
      }
    }
    return document.toByteArray();
  }

  private static int column(byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    return text.indexOf("<Name>") + "<Name>".length() - text.indexOf('\n');
  }
}
