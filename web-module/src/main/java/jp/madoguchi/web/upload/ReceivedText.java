package jp.madoguchi.web.upload;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import jp.madoguchi.patient.RegisterEncoding;

/** A text file that somebody sent and has not yet taken, in UTF-8 or Shift_JIS. */
public abstract class ReceivedText implements Serializable {
  private static final long serialVersionUID = 1L;

  private String text;
  private int myNumberLine;

  /** Whether a line of such a file may hold a My Number. */
  protected abstract boolean suspects(String line);

  /**
   * Keeps it, unless a line may hold a My Number.
   *
   * @return false when it is neither UTF-8 nor Shift_JIS, or holds a zero, which is in no text and
   *     which no database takes in one
   */
  public boolean keep(byte[] bytes) {
    forget();
    String read = read(bytes, RegisterEncoding.UTF_8.charset());
    read = read == null ? read(bytes, RegisterEncoding.CP932.charset()) : read;
    if (read == null || read.indexOf('\0') >= 0) {
      return false;
    }
    int line = 0;
    for (String one : read.split("\\R")) {
      line++;
      if (suspects(one)) {
        myNumberLine = line;
        return true;
      }
    }
    text = read;
    return true;
  }

  private static String read(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException another) {
      return null;
    }
  }

  /** Lets it be. */
  public void forget() {
    text = null;
    myNumberLine = 0;
  }

  /** Null when there is none. */
  public String text() {
    return text;
  }

  /** The line in which something looks like a My Number, else 0. */
  public int myNumberLine() {
    return myNumberLine;
  }
}
