package jp.madoguchi.terminal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.terminal.api.TerminalId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTest {

  private static final String KEY = "0123456789abcdef".repeat(4);

  private static Capture named(String fileName) {
    Instant at = Instant.parse("2026-01-15T00:03:12.123Z");
    return new Capture(at, 42, KEY, new TerminalId("main"), CaptureSource.FACE, fileName);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OQSsiquc01res_face_1.xml", "a~b~c.xml", "結果 (1).pdf"})
  void isToldCompletelyByTheNameOfItsStoredCopy(String fileName) {
    Capture capture = named(fileName);
    assertEquals(Optional.of(capture), Capture.ofStoredName(capture.storedName()));
    assertEquals(fileName, Capture.ofStoredName(capture.storedName()).orElseThrow().fileName());
  }

  @Test
  void aNameTooLongForTheFileSystemIsCutAtItsFront() {
    Capture capture = named("試".repeat(80) + ".xml");
    int stored = capture.storedName().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(stored + ".reason.tmp".length() <= 255, "bytes: " + stored);
    assertTrue(capture.fileName().endsWith("試.xml"));
    assertEquals(Optional.of(capture), Capture.ofStoredName(capture.storedName()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lock", "a~b~c~d~e~f", "20260115T000312123Z~000001~zz~main~F~x.xml"})
  void anyOtherFileIsNoCapture(String name) {
    assertEquals(Optional.empty(), Capture.ofStoredName(name));
  }

  @Test
  void aFaceResultIsKnownByItsBytesAnAnswerAlsoByItsName() {
    byte[] bytes = {1, 2, 3};
    assertEquals(
        CaptureKey.of(CaptureSource.FACE, "a.xml", bytes),
        CaptureKey.of(CaptureSource.FACE, "b.xml", bytes));
    assertEquals(
        "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81",
        CaptureKey.of(CaptureSource.FACE, "a.xml", bytes));
    assertNotEquals(
        CaptureKey.of(CaptureSource.RESULT, "a.xml", bytes),
        CaptureKey.of(CaptureSource.RESULT, "b.xml", bytes));
  }
}
