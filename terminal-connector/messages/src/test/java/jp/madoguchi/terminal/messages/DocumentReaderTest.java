package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However little is asked for or comes at once, the same characters come out. */
class DocumentReaderTest {
  private static final String TEXT = "<a>髙𠮷\n野😀é</a>".repeat(20);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8192})
  void asFewCharactersAsYouLike(int atOnce) throws Exception {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    assertEquals(TEXT, all(new DocumentReader(bytes, Long.MAX_VALUE), atOnce));
    assertEquals(TEXT, all(new DocumentReader(trickling(bytes), Long.MAX_VALUE), atOnce));
  }

  @Test
  void anyMixtureOfCharactersComesOutWithItsPlace() throws Exception {
    String[] pieces = {"a", "\n", "1234567\n", "é", "試", "髙﨑", "𠮷", "😀", "\u07FF\u0800\uFFFD"};
    SplittableRandom random = new SplittableRandom(932);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder("<a>");
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      DocumentReader reader =
          new DocumentReader(text.toString().getBytes(StandardCharsets.UTF_8), Long.MAX_VALUE);
      assertEquals(text.toString(), all(reader, 1 + random.nextInt(100)));
      MessageException end = reader.here(Reason.TRUNCATED, "the end");
      assertEquals(1 + text.chars().filter(c -> c == '\n').count(), end.line());
      assertEquals(text.length() - text.lastIndexOf("\n"), end.column());
    }
  }

  @Test
  void anyBytesAreCharactersForUsWhenTheyAreForTheJdk() {
    SplittableRandom random = new SplittableRandom(8);
    int[] bytes = {0x41, 0x7F, 0x80, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4};
    for (int round = 0; round < 20_000; round++) {
      byte[] document = new byte[1 + random.nextInt(6)];
      for (int i = 0; i < document.length; i++) {
        document[i] = (byte) bytes[random.nextInt(bytes.length)];
      }
      document[0] = '<';
      assertEquals(byTheJdk(document), byUs(document));
    }
  }

  private static String byTheJdk(byte[] document) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException refused) {
      return "refused";
    }
  }

  private static String byUs(byte[] document) {
    try {
      return all(new DocumentReader(document, Long.MAX_VALUE), 100);
    } catch (Exception refused) {
      return "refused";
    }
  }

  private static String all(DocumentReader reader, int atOnce) throws Exception {
    StringBuilder all = new StringBuilder();
    char[] some = new char[atOnce];
    for (int count; (count = reader.read(some, 0, atOnce)) >= 0; ) {
      all.append(some, 0, count);
    }
    return all.toString();
  }

  /** Gives one byte at a time, as a slow share may. */
  private static InputStream trickling(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(1, length));
      }
    };
  }
}
