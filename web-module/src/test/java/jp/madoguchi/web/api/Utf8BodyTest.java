package jp.madoguchi.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8BodyTest {
  @Test
  void rareCharactersComeThrough() throws IOException {
    assertEquals("髙﨑𠮷①～", read("髙﨑𠮷①～".getBytes(StandardCharsets.UTF_8), 100));
  }

  @Test
  void aByteOrderMarkIsNotContent() throws IOException {
    assertEquals("a", read("\uFEFFa".getBytes(StandardCharsets.UTF_8), 100));
  }

  @Test
  void shiftJisIsRefusedWithTheLineOfItsFirstByte() {
    byte[] body = "patient_number,name\n1,試験 太郎\n".getBytes(Charset.forName("windows-31j"));
    var problem = assertThrows(ProblemException.class, () -> read(body, 100)).problem();
    assertEquals(422, problem.status());
    assertEquals(List.of(2), problem.arguments());
  }

  @Test
  void aCharacterCutOffAtTheEndIsRefused() {
    byte[] whole = "試".getBytes(StandardCharsets.UTF_8);
    byte[] cut = {whole[0], whole[1]};
    assertEquals(422, assertThrows(ProblemException.class, () -> read(cut, 9)).problem().status());
  }

  @Test
  void nothingBeyondTheLimitIsKept() throws IOException {
    assertEquals("abc", read(new byte[] {'a', 'b', 'c'}, 3));
    var problem =
        assertThrows(ProblemException.class, () -> read(new byte[] {'a', 'b', 'c', 'd'}, 3))
            .problem();
    assertEquals(413, problem.status());
  }

  @Test
  void nothingAtAllIsRefused() {
    assertEquals(
        400, assertThrows(ProblemException.class, () -> read(new byte[0], 3)).problem().status());
  }

  private static String read(byte[] body, int limit) throws IOException {
    return Utf8Body.read(new ByteArrayInputStream(body), limit);
  }
}
