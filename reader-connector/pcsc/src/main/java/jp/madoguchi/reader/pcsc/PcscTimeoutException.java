package jp.madoguchi.reader.pcsc;

import java.io.IOException;

/** The service, reader or card did not answer in time; the connection has been closed. */
public class PcscTimeoutException extends IOException {
  private static final long serialVersionUID = 1L;

  public PcscTimeoutException(String request, Exception cause) {
    super(request + " was not answered in time", cause);
  }
}
