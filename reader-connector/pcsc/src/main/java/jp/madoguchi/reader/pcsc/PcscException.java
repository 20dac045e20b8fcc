package jp.madoguchi.reader.pcsc;

/** The PC/SC service answered a request with an error. The connection to it still stands. */
public class PcscException extends Exception {
  private static final long serialVersionUID = 1L;
  private final PcscError error;

  /**
   * @param request what was asked for
   * @param code the service's number for the error
   */
  public PcscException(String request, int code) {
    super("%s: %s (0x%08X)".formatted(request, PcscError.of(code), code));
    this.error = PcscError.of(code);
  }

  /** Which error. */
  public PcscError error() {
    return error;
  }
}
