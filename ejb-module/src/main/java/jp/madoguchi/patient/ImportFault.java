package jp.madoguchi.patient;

/** What is wrong at one place of a register's CSV (取込の誤り). */
public enum ImportFault {
  /** Bytes that are no character in the file's encoding. */
  NOT_A_CHARACTER,
  /** A quotation that is not closed, text after its end, or a field without an end. */
  QUOTES,
  /** The header line lacks a required column. */
  HEADER_LACKS,
  /** The header line names a column twice. */
  HEADER_TWICE,
  /** More fields than the header has columns. */
  TOO_MANY_FIELDS,
  /** A required field is empty. */
  MISSING,
  /** The field has not its form. */
  NOT_OF_ITS_FORM,
  /** The field is longer than allowed. */
  TOO_LONG,
  /** May be a My Number, which nobody here may hold. */
  MY_NUMBER,
  /** Not a day of the calendar. */
  NOT_A_DAY,
  /** A birth date after the register's own date. */
  IN_THE_FUTURE,
  /** A birth date before 1868: nobody of that time is alive. */
  TOO_LONG_AGO,
  /** A share nobody is charged, such as {@code 3} for 3割. */
  SHARE_NOBODY_PAYS,
  /** A field of an insurance without the fields that make it one. */
  INCOMPLETE_INSURANCE,
  /** Another line says otherwise of the same patient. */
  PERSON_CONTRADICTS,
  /** Another line holds another insurance of the same patient and kind, in force as well. */
  SECOND_INSURANCE
}
