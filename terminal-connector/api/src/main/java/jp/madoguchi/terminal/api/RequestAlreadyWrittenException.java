package jp.madoguchi.terminal.api;

/**
 * A request with this suffix was written before, or its writing was begun and the outcome is
 * unknown. The terminal may have taken it, so it is not sent again (§7 no. 10): ask anew with a new
 * suffix.
 */
public final class RequestAlreadyWrittenException extends TerminalException {

  private static final long serialVersionUID = 1L;

  private final String suffix;

  public RequestAlreadyWrittenException(String suffix, Throwable cause) {
    super("a request with suffix " + suffix + " was written or begun before", cause);
    this.suffix = suffix;
  }

  /** The suffix. */
  public String suffix() {
    return suffix;
  }
}
