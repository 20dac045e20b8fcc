package jp.madoguchi.terminal.api;

/**
 * The request holds a character that the terminal's character set lacks (§7 no. 9: it must stop the
 * request, not become {@code ?}). Nothing was written.
 */
public final class UnmappableCharacterException extends TerminalException {

  private static final long serialVersionUID = 1L;

  private final String character;

  /**
   * @param character the character, or empty when it is not known which
   */
  public UnmappableCharacterException(String character, Throwable cause) {
    super("a character of the request is not in the terminal's character set", cause);
    this.character = character;
  }

  /** The character, for the person who typed it; empty when not known. */
  public String character() {
    return character;
  }
}
