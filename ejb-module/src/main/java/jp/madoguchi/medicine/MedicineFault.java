package jp.madoguchi.medicine;

/** What is wrong at one place of a file with a table of medicines (医薬品の表の誤り). */
public enum MedicineFault {
  /** No row is left: the file is empty, or all of it is passed over. */
  EMPTY,
  /** Neither CP932 nor, for the hospital's own tables, UTF-8. */
  UNREADABLE,
  /** A quotation that is not closed. */
  QUOTES,
  /** A line longer than any table's, or one that never ends. */
  LINE_WITHOUT_END,
  /** The file ends within a line: it was cut. */
  CUT,
  /** The line has another number of columns than the table. */
  FIELDS,
  /** The heading lacks the column. */
  HEADER_LACKS,
  /** A required field is empty. */
  MISSING,
  /** The field has not its form. */
  NOT_OF_ITS_FORM,
  /** Longer than any published value. */
  TOO_LONG,
  /** Another line has the same code. */
  CODE_TWICE,
  /** More lines than {@link MedicineMasters#MOST_LINES}. */
  TOO_MANY_LINES
}
