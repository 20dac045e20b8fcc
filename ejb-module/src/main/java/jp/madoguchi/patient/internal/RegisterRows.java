package jp.madoguchi.patient.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.RegisterColumn;

/**
 * The records below the header line, one at a time (RFC 4180: quotes double inside quotes, line
 * breaks allowed there). Empty lines are skipped; rows of nothing but commas, which a spreadsheet
 * leaves of emptied rows, are counted.
 */
final class RegisterRows {
  private static final int LONGEST_FIELD = 1 << 14;
  private static final int FIRST_BLANK = 10;
  private static final Set<RegisterColumn> REQUIRED =
      EnumSet.of(RegisterColumn.PATIENT_NUMBER, RegisterColumn.NAME, RegisterColumn.BIRTH_DATE);

  private final Iterator<CsvRecord> records;
  private final ImportFindings findings;
  private final List<Integer> firstBlank = new ArrayList<>();
  private RegisterColumn[] header = {};
  private int blank;
  private int last = 1;

  RegisterRows(Reader text, ImportFindings findings) {
    this.findings = findings;
    this.records =
        CsvReader.builder()
            .maxBufferSize(LONGEST_FIELD)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)
            .iterator();
  }

  /** Reads the header line; what it lacks is a finding. */
  void readHeader() {
    Set<RegisterColumn> named = EnumSet.noneOf(RegisterColumn.class);
    CsvRecord first = advance();
    if (first != null) {
      header = new RegisterColumn[first.getFieldCount()];
      for (int i = 0; i < header.length; i++) {
        header[i] = RegisterColumn.ofHeader(first.getField(i));
        if (header[i] != null && !named.add(header[i])) {
          finding(i + 1, header[i], ImportFault.HEADER_TWICE);
        }
      }
    }
    REQUIRED.stream()
        .filter(column -> !named.contains(column))
        .forEach(column -> finding(0, column, ImportFault.HEADER_LACKS));
  }

  /** The next record that holds anything, or null at the end. */
  RegisterRow next() {
    CsvRecord record = advance();
    while (record != null) {
      RegisterRow row = new RegisterRow(last, header, record.getFields());
      if (!row.isBlank()) {
        return row;
      }
      blank++;
      if (firstBlank.size() < FIRST_BLANK) {
        firstBlank.add(last);
      }
      record = advance();
    }
    return null;
  }

  int blankRows() {
    return blank;
  }

  List<Integer> firstBlankRows() {
    return firstBlank;
  }

  /** Quotes that do not fit leave no line after them that could be trusted: reading ends there. */
  private CsvRecord advance() {
    try {
      CsvRecord record = records.hasNext() ? records.next() : null;
      last = record == null ? last : (int) record.getStartingLineNumber();
      return record;
    } catch (CsvParseException unreadable) {
      findings.line(lineOf(unreadable), ImportFault.QUOTES);
      return null;
    }
  }

  /**
   * The library tells the line in its message alone; without it the record before is the nearest.
   */
  private int lineOf(CsvParseException unreadable) {
    String digits =
        String.valueOf(unreadable.getMessage()).replaceFirst("(?s).*line (\\d{1,9})\\)$", "$1");
    return digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : last + 1;
  }

  private void finding(int place, RegisterColumn column, ImportFault fault) {
    findings.add(new ImportFinding(last, place, column, fault, 0));
  }
}
