package jp.madoguchi.audit;

/** What is wrong at one place of the gate's log (リモート接続記録の誤り). */
public enum RemoteLogFault {
  /** No line below the header. */
  EMPTY,
  /** More lines than {@link RemoteAccess#MOST_LINES}. */
  TOO_MANY_LINES,
  HEADER_LACKS,
  HEADER_TWICE,
  /** The file ends within a line: it was cut. */
  CUT,
  /** A quotation that is not closed. */
  QUOTES,
  /** Another number of fields than the header has columns. */
  FIELDS,
  MISSING,
  /** The field has not its form. */
  NOT_OF_ITS_FORM,
  NOT_A_TIME,
  END_BEFORE_START,
  /** It begins later than now: the clock of the gate is to be looked at. */
  IN_THE_FUTURE
}
