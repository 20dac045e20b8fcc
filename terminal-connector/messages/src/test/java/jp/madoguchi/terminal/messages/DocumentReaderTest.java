package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
