package jp.madoguchi.reader.line;

import java.io.IOException;

/** What came is no message of this protocol: the connection cannot go on. */
public class LineFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  LineFormatException(String message) {
    super(message);
  }
}
