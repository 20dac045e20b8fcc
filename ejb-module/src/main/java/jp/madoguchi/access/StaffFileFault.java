package jp.madoguchi.access;

/** What is wrong at one place of the personnel department's file (人事データの誤り). */
public enum StaffFileFault {
  /** No line below the header. */
  EMPTY,
  /** More lines than {@link StaffImport#MOST_LINES}. */
  TOO_MANY_LINES,
  /** The header lacks the column. */
  HEADER_LACKS,
  /** The header names the column twice. */
  HEADER_TWICE,
  /** The file ends within a line: it was cut. */
  CUT,
  /** A quotation that is not closed. */
  QUOTES,
  /** Another number of fields than the header has columns. */
  FIELDS,
  /** A required field is empty. */
  MISSING,
  /** The field has not its form. */
  NOT_OF_ITS_FORM,
  /** Another line has the same staff number. */
  NUMBER_TWICE,
  /** No job of that name. */
  UNKNOWN_JOB,
  /** Not a day of the calendar. */
  NOT_A_DAY,
  /** The last day is before the first. */
  END_BEFORE_START,
  /** The account that the number would make is somebody's. */
  ACCOUNT_TAKEN,
  /** Nobody would be left who can administer. */
  LAST_ADMINISTRATOR,
  /** The line would change the administrator who loads it. */
  OWN_LINE
}
