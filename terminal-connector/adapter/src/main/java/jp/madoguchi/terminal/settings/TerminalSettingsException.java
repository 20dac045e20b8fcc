package jp.madoguchi.terminal.settings;

/** A settings file that cannot be used; the message names the key and says what it should be. */
public class TerminalSettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  public TerminalSettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
