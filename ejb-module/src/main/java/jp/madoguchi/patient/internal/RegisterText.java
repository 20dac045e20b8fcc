package jp.madoguchi.patient.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.RegisterEncoding;

/**
 * The characters of a register whose encoding nobody may have told, read once. A byte order mark
 * says UTF-8; otherwise the {@value #WINDOW} bytes from the first one beyond ASCII decide: UTF-8
 * where all of them are UTF-8, CP932 where they are not. (A name in kanji is never both: the first
 * byte of a CP932 kanji cannot begin a character of UTF-8.) From there on decoding is strict: a
 * byte that is no character is a finding by line, and reading goes on, so that all of them are
 * told.
 */
final class RegisterText extends Reader {
  static final int WINDOW = 1 << 16;

  private static final int ASCII = 0x80;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final ImportFindings findings;
  private final ByteBuffer bytes = ByteBuffer.allocate(WINDOW).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(WINDOW).limit(0);
  private RegisterEncoding encoding;
  private CharsetDecoder decoder;
  private boolean begun;
  private boolean ended;
  private boolean drained;
  private long read;
  private int line = 1;
  private int lineOfFault;
  private boolean afterReturn;

  /**
   * @param told the encoding, or null
   */
  RegisterText(InputStream in, RegisterEncoding told, ImportFindings findings) {
    this.in = in;
    this.encoding = told;
    this.findings = findings;
  }

  /** Bytes read so far. */
  long bytesRead() {
    return read;
  }

  /** What the text is read as; UTF-8 where it is all ASCII. */
  RegisterEncoding encoding() {
    return encoding == null ? RegisterEncoding.UTF_8 : encoding;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (drained) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decode() throws IOException {
    fill();
    if (!begun) {
      begun = true;
      skipMark();
    }
    chars.clear();
    if (decoder == null && !decide()) {
      plain();
    } else {
      strict();
    }
    chars.flip();
    count();
  }

  private void fill() throws IOException {
    bytes.compact();
    while (!ended && bytes.hasRemaining()) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (count < 0) {
        ended = true;
      } else {
        read += count;
        bytes.position(bytes.position() + count);
      }
    }
    bytes.flip();
  }

  private void skipMark() {
    if (bytes.remaining() >= MARK.length
        && bytes.get(0) == MARK[0]
        && bytes.get(1) == MARK[1]
        && bytes.get(2) == MARK[2]) {
      bytes.position(MARK.length);
      encoding = RegisterEncoding.UTF_8;
    }
  }

  /** Whether the encoding is known; false while only ASCII stands at the front. */
  private boolean decide() {
    if (encoding == null) {
      if (bytes.hasRemaining() && (bytes.get(bytes.position()) & 0xFF) < ASCII) {
        return false;
      }
      encoding = isUtf8(bytes.duplicate()) ? RegisterEncoding.UTF_8 : RegisterEncoding.CP932;
    }
    decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return true;
  }

  /** A character that the window's end cuts is not held against it. */
  private boolean isUtf8(ByteBuffer window) {
    CharsetDecoder strict = RegisterEncoding.UTF_8.charset().newDecoder();
    return !strict.decode(window, CharBuffer.allocate(window.remaining()), ended).isError();
  }

  /** The ASCII at the front: what follows moves there, and the window is filled anew. */
  private void plain() {
    while (bytes.hasRemaining() && bytes.get(bytes.position()) >= 0) {
      chars.put((char) bytes.get());
    }
    drained = ended && !bytes.hasRemaining();
  }

  private void strict() {
    CoderResult result = decoder.decode(bytes, chars, ended);
    if (result.isError()) {
      bytes.position(bytes.position() + result.length());
      chars.put('\uFFFD');
    } else if (result.isUnderflow() && ended) {
      decoder.flush(chars);
      drained = true;
    }
  }

  /** Lines end in LF, CR LF or CR alone, as for whoever reads the records. */
  private void count() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\uFFFD' && line != lineOfFault) {
        lineOfFault = line;
        findings.line(line, ImportFault.NOT_A_CHARACTER);
      }
      if (c == '\r' || c == '\n' && !afterReturn) {
        line++;
      }
      afterReturn = c == '\r';
    }
  }
}
