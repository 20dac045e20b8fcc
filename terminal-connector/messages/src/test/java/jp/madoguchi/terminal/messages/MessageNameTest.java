package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import jp.madoguchi.terminal.messages.MessageName.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageNameTest {
  @Test
  void aRequestNamesItsAnswer() {
    MessageName request = MessageName.parse("OQSsiquc01req_202601150001.xml");
    assertEquals(MessageFamily.OQSsiquc, request.family());
    assertEquals("01", request.phase());
    assertEquals(Direction.REQUEST, request.direction());
    assertEquals("202601150001", request.suffix());
    assertEquals("OQSsiquc01res_202601150001.xml", request.responseName().fileName());
    assertEquals("OQSsiquc01res_202601150001.pdf", request.responseName("pdf").fileName());
    assertEquals("OQSsiquc01req_202601150001.err", request.errorName().fileName());
    assertEquals(request, MessageName.request(MessageFamily.OQSsiquc, "202601150001"));
  }

  @Test
  void aFaceResultCarriesInstitutionIdentifierAndTime() {
    String fileName = "OQSsiquc01res_face_1311111111" + "0a".repeat(10) + "_20260115090312.xml";
    MessageName face = MessageName.parse(fileName);
    assertTrue(face.isFace());
    assertEquals("1311111111", face.faceInstitutionCode().orElseThrow());
    assertEquals("0a".repeat(10), face.faceIdentifier().orElseThrow());
    assertEquals(Instant.parse("2026-01-15T00:03:12Z"), face.faceTime().orElseThrow());
    assertEquals(
        face,
        MessageName.face("1311111111", "0a".repeat(10), LocalDateTime.of(2026, 1, 15, 9, 3, 12)));
    assertThrows(IllegalStateException.class, face::responseName);
  }

  @Test
  void aFaceResultOfAnotherToolMayHaveAShortName() {
    MessageName face = MessageName.parse("OQSsiquc01res_face_20260115090312.xml");
    assertTrue(face.isFace());
    assertTrue(face.faceInstitutionCode().isEmpty());
  }

  @Test
  void aBulkResultMayBeAZip() {
    MessageName bulk = MessageName.parse("OQSmuquc02res_202601150006.zip");
    assertTrue(bulk.family().bulk());
    assertFalse(MessageFamily.OQSsiquc.bulk());
    assertEquals("zip", bulk.extension());
  }

  @Test
  void anUnknownPrefixOfTheRightFormHasAName() {
    assertEquals(MessageFamily.UNKNOWN, MessageName.parse("XYZsiabc01res_1.xml").family());
  }

  @Test
  void familiesKnownByPrefixOnlySaySo() {
    assertTrue(MessageFamily.OQSsiquc.layoutKnown());
    assertFalse(MessageFamily.ofPrefix("CIPsiquc").layoutKnown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OQSsiquc01req_202601150001.tmp",
        ".OQSsiquc01req_1.xml",
        "OQSsiquc01req_.xml",
        "OQSsiquc01_1.xml",
        "OQSsiquc01req_../../etc.xml",
        "OQSsiquc01req_a\\b.xml",
        "Thumbs.db",
        "desktop.ini"
      })
  void otherFilesAreNoMessages(String fileName) {
    assertTrue(MessageName.tryParse(fileName).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> MessageName.parse(fileName));
  }

  @Test
  void lettersOfTheExtensionMayBeCapital() {
    assertEquals("xml", MessageName.parse("OQSsiquc01res_1.XML").extension());
  }
}
