package jp.madoguchi.terminal.api;

/** A request that was not written. */
public abstract sealed class TerminalException extends Exception
    permits TerminalUnavailableException,
        UnmappableCharacterException,
        RequestAlreadyWrittenException {

  private static final long serialVersionUID = 1L;

  TerminalException(String message, Throwable cause) {
    super(message, cause);
  }
}
