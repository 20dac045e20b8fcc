package jp.madoguchi.terminal.api;

/** The book of requests cannot be asked or written now. */
public class LedgerAwayException extends Exception {

  private static final long serialVersionUID = 1L;

  public LedgerAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
