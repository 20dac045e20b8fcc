package jp.madoguchi.medicine.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: UTF-8 where its beginning says so by a mark or by letters that only UTF-8
 * has, else CP932, in which the published tables are. A byte that is no letter ends the reading.
 */
final class MedicineText extends Reader {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final int BEGINNING = 1 << 16;

  /** In characters: several times what the widest published line has. */
  private static final long LONGEST_LINE = 10_000;

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Reader reader;
  private char lastSign = '\n';
  private long line;

  MedicineText(InputStream bytes) {
    BufferedInputStream buffered = new BufferedInputStream(bytes, BEGINNING);
    try {
      buffered.mark(BEGINNING);
      byte[] beginning = buffered.readNBytes(BEGINNING);
      buffered.reset();
      boolean marked = startsWithMark(beginning);
      if (marked) {
        buffered.skipNBytes(MARK.length);
      }
      Charset charset = marked || isUtf8(beginning) ? StandardCharsets.UTF_8 : CP932;
      // a new decoder reports what is no letter, where a charset's name would put a mark in its
      // place
      reader = new InputStreamReader(buffered, charset.newDecoder());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean startsWithMark(byte[] beginning) {
    return beginning.length >= MARK.length
        && beginning[0] == MARK[0]
        && beginning[1] == MARK[1]
        && beginning[2] == MARK[2];
  }

  /** Whether it has letters beyond ASCII, and all of them are UTF-8's; the last may be cut. */
  private static boolean isUtf8(byte[] beginning) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer letters = CharBuffer.allocate(beginning.length);
    boolean wrong = decoder.decode(ByteBuffer.wrap(beginning), letters, false).isError();
    letters.flip();
    return !wrong && letters.chars().anyMatch(letter -> letter > 0x7f);
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    int read = reader.read(into, from, most);
    for (int i = from; i < from + read; i++) {
      lastSign = into[i];
      line = endsWithLineBreak() ? 0 : line + 1;
    }
    return read;
  }

  /** Whether the line that was read last is longer than any line of a table. */
  boolean isLineWithoutEnd() {
    return line > LONGEST_LINE;
  }

  boolean endsWithLineBreak() {
    return lastSign == '\n' || lastSign == '\r';
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
