package jp.madoguchi.terminal.messages;

/**
 * A message that cannot be read or written. Its text names the place and the cause, never the
 * content: it may be logged.
 */
public class MessageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why the message was refused. */
  public enum Reason {
    /** Bytes that the declared encoding does not know. */
    MALFORMED_BYTES,
    /** The declared encoding is neither UTF-8 nor Shift_JIS. */
    UNSUPPORTED_ENCODING,
    /** Not XML. */
    NOT_WELL_FORMED,
    /** The document stops before its end. */
    TRUNCATED,
    /** Larger than the limit. */
    TOO_LARGE,
    /** Nested too deeply, or one text too long. */
    LIMIT_EXCEEDED,
    /** The root element is not {@code XmlMsg}. */
    WRONG_ROOT,
    /** A document type declaration or an entity other than the five of XML. */
    DTD_FORBIDDEN,
    /** The file name belongs to no family of messages. */
    UNKNOWN_FAMILY,
    /** A family, phase or file type whose layout is not public. */
    UNSUPPORTED_LAYOUT,
    /** An element without which the message says nothing. */
    MISSING_FIELD,
    /** A character that the chosen encoding or XML cannot hold. */
    UNMAPPABLE_CHARACTER
  }

  private final Reason reason;
  private final int line;
  private final int column;
  private final String detail;
  private final int codePoint;

  /**
   * @param reason why
   * @param line line counted from 1, or 0 when there is none
   * @param column column in characters counted from 1, or 0 when there is none
   * @param detail one English sentence without personal data
   */
  public MessageException(Reason reason, int line, int column, String detail) {
    this(reason, line, column, detail, -1);
  }

  private MessageException(Reason reason, int line, int column, String detail, int codePoint) {
    super(reason + (line > 0 ? " at line " + line + ", column " + column : "") + ": " + detail);
    this.reason = reason;
    this.line = line;
    this.column = column;
    this.detail = detail;
    this.codePoint = codePoint;
  }

  /** A refusal that has no place in the text. */
  public static MessageException of(Reason reason, String detail) {
    return new MessageException(reason, 0, 0, detail);
  }

  /** A character that cannot be written. */
  static MessageException unmappable(int codePoint, String element, MessageEncoding encoding) {
    String detail =
        "U+%04X in element %s cannot be written in %s"
            .formatted(codePoint, element, encoding.declaration());
    return new MessageException(Reason.UNMAPPABLE_CHARACTER, 0, 0, detail, codePoint);
  }

  public Reason reason() {
    return reason;
  }

  /** Line counted from 1, or 0 when the refusal has no place. */
  public int line() {
    return line;
  }

  /** Column in characters counted from 1, or 0 when the refusal has no place. */
  public int column() {
    return column;
  }

  /** One English sentence without personal data. */
  public String detail() {
    return detail;
  }

  /** The character of {@link Reason#UNMAPPABLE_CHARACTER}, or -1. */
  public int codePoint() {
    return codePoint;
  }
}
