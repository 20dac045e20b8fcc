package jp.madoguchi.reader.adapter.settings;

/** A setting that cannot be used; the message names it and what it should be. */
public class ReaderSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReaderSettingsException(String message) {
    super(message);
  }

  public ReaderSettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
