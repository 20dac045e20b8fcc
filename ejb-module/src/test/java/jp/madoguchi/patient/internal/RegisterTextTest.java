package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.RegisterEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which encoding a register is in, and what is said of bytes that are none. */
class RegisterTextTest {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String LINES = "number,name\r\n1,試験　太郎\r\n2,髙橋﨑①ﾃｽﾄ\r\n";

  private final ImportFindings findings = new ImportFindings();

  @ParameterizedTest
  @EnumSource(RegisterEncoding.class)
  void isRecognisedByItself(RegisterEncoding encoding) throws IOException {
    RegisterText text = text(LINES.getBytes(encoding.charset()), null);
    assertEquals(LINES, all(text));
    assertEquals(encoding, text.encoding());
    assertTrue(findings.none());
  }

  @Test
  void aByteOrderMarkIsNoCharacterAndCountsMoreThanWhatWasTold() throws IOException {
    RegisterText text =
        text(("\uFEFF" + LINES).getBytes(StandardCharsets.UTF_8), RegisterEncoding.CP932);
    assertEquals(LINES, all(text));
    assertEquals(RegisterEncoding.UTF_8, text.encoding());
  }

  /** The first name stands behind the first window, and one is cut by the end of each. */
  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, RegisterText.WINDOW - 1, RegisterText.WINDOW, RegisterText.WINDOW + 1})
  void isRecognisedBehindAsciiOfAnyLength(int ascii) throws IOException {
    String long_ = "a".repeat(ascii) + "試験太郎".repeat(RegisterText.WINDOW / 4);
    for (RegisterEncoding encoding : RegisterEncoding.values()) {
      RegisterText text = text(long_.getBytes(encoding.charset()), null);
      assertEquals(long_, all(text));
      assertEquals(encoding, text.encoding());
    }
    assertTrue(findings.none());
  }

  @Test
  void bytesThatAreNoCharacterAreFoundByLineOnceALine() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write("h\r\n試験\r".getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'});
    bytes.write("試験\n".getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {(byte) 0xE8, (byte) 0xA9});
    all(text(bytes.toByteArray(), RegisterEncoding.UTF_8));
    assertEquals(
        List.of(
            ImportFinding.ofLine(3, ImportFault.NOT_A_CHARACTER),
            ImportFinding.ofLine(5, ImportFault.NOT_A_CHARACTER)),
        findings.sorted());
  }

  @Test
  void aByteCp932DoesNotHaveIsFound() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write("h\n試験\n".getBytes(CP932));
    bytes.write(new byte[] {(byte) 0xFD, '\n'});
    all(text(bytes.toByteArray(), null));
    assertEquals(List.of(ImportFinding.ofLine(3, ImportFault.NOT_A_CHARACTER)), findings.sorted());
  }

  @Test
  void whatWasToldIsKeptTo() throws IOException {
    all(text("試験".getBytes(CP932), RegisterEncoding.UTF_8));
    assertEquals(List.of(ImportFinding.ofLine(1, ImportFault.NOT_A_CHARACTER)), findings.sorted());
  }

  private RegisterText text(byte[] bytes, RegisterEncoding told) {
    return new RegisterText(dripping(bytes), told, findings);
  }

  /** A stream that never gives all it has, as a network does. */
  private static InputStream dripping(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1000));
      }
    };
  }

  private static String all(RegisterText text) throws IOException {
    StringBuilder read = new StringBuilder();
    char[] some = new char[777];
    for (int count = text.read(some); count >= 0; count = text.read(some)) {
      read.append(some, 0, count);
    }
    return read.toString();
  }
}
