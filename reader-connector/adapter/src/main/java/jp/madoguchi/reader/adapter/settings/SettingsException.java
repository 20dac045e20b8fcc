package jp.madoguchi.reader.adapter.settings;

/** A setting that cannot be used; the message names it and what it should be. */
public class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }

  public SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
