package jp.madoguchi.web.staff;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.RegisterEncoding;

/** The personnel file that an administrator sent and has not yet taken; gone with the log-in. */
@SessionScoped
public class ReceivedStaffFile implements Serializable {
  private static final long serialVersionUID = 1L;

  private String text;
  private int myNumberLine;

  /**
   * Keeps it, unless a line may hold a My Number.
   *
   * @return false when it is neither UTF-8 nor Shift_JIS
   */
  boolean keep(byte[] bytes) {
    forget();
    String read = read(bytes, RegisterEncoding.UTF_8.charset());
    read = read == null ? read(bytes, RegisterEncoding.CP932.charset()) : read;
    if (read == null) {
      return false;
    }
    int line = 0;
    for (String one : read.split("\\R")) {
      line++;
      if (MyNumberGuard.suspects(one)) {
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

  void forget() {
    text = null;
    myNumberLine = 0;
  }

  /** Null when there is none. */
  String text() {
    return text;
  }

  /** The line in which something looks like a My Number, else 0. */
  int myNumberLine() {
    return myNumberLine;
  }
}
