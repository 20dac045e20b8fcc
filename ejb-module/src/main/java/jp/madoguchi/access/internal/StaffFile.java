package jp.madoguchi.access.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffFileFault;
import jp.madoguchi.access.StaffFileFinding;
import jp.madoguchi.access.StaffImport;
import jp.madoguchi.access.internal.StaffFields.CheckedFields;

/** The lines of a personnel file, each checked for itself and against the others. */
final class StaffFile {
  /** One person's line. */
  record PersonLine(int line, CheckedFields fields) {
    String number() {
      return fields.number();
    }

    @Override
    public String toString() {
      return "PersonLine[" + line + "]";
    }
  }

  private final List<PersonLine> people = new ArrayList<>();
  private final List<StaffFileFinding> findings = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private StaffColumn[] header;
  private int lines;
  private int last = 1;

  private StaffFile() {}

  static StaffFile of(String csv) {
    StaffFile file = new StaffFile();
    try {
      file.read(csv.startsWith("\ufeff") ? csv.substring(1) : csv);
    } catch (CsvParseException notCsv) {
      file.find(file.last + 1, null, StaffFileFault.QUOTES);
    }
    return file;
  }

  List<PersonLine> people() {
    return people;
  }

  List<StaffFileFinding> findings() {
    return findings;
  }

  /** Below the header. */
  int lines() {
    return lines;
  }

  private void read(String csv) {
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(csv)
            .iterator();
    if (!records.hasNext()) {
      find(1, null, StaffFileFault.EMPTY);
      return;
    }
    readHeader(records.next());
    if (!findings.isEmpty()) {
      return; // each line would be told for what the first one lacks
    }
    while (findings.size() <= StaffImport.MOST_TOLD && records.hasNext()) {
      CsvRecord record = records.next();
      last = (int) record.getStartingLineNumber();
      lines++;
      if (lines > StaffImport.MOST_LINES) {
        find(last, null, StaffFileFault.TOO_MANY_LINES);
        return;
      }
      readLine(record);
    }
    if (lines == 0) {
      find(1, null, StaffFileFault.EMPTY);
    } else if (!csv.endsWith("\n") && !csv.endsWith("\r")) {
      find(last, null, StaffFileFault.CUT);
    }
  }

  private void readHeader(CsvRecord record) {
    header = new StaffColumn[record.getFieldCount()];
    for (int place = 0; place < header.length; place++) {
      StaffColumn column = StaffColumn.ofHeader(record.getField(place));
      if (column != null && Arrays.asList(header).contains(column)) {
        find(1, column, StaffFileFault.HEADER_TWICE);
      }
      header[place] = column;
    }
    for (StaffColumn column : List.of(StaffColumn.NUMBER, StaffColumn.NAME)) {
      if (!Arrays.asList(header).contains(column)) {
        find(1, column, StaffFileFault.HEADER_LACKS);
      }
    }
  }

  private void readLine(CsvRecord record) {
    if (record.getFieldCount() != header.length) {
      find(last, null, StaffFileFault.FIELDS);
      return;
    }
    Map<StaffColumn, String> texts = new EnumMap<>(StaffColumn.class);
    for (int place = 0; place < header.length; place++) {
      if (header[place] != null) {
        texts.put(header[place], record.getField(place).strip());
      }
    }
    int at = last;
    StaffFields fields = new StaffFields(texts, (column, fault) -> find(at, column, fault));
    String number = fields.number();
    Integer other = number == null ? null : numbers.putIfAbsent(number, last);
    if (other != null) {
      findings.add(
          new StaffFileFinding(last, StaffColumn.NUMBER, StaffFileFault.NUMBER_TWICE, other));
    }
    CheckedFields checked = fields.checked(number);
    if (checked != null && other == null) {
      people.add(new PersonLine(last, checked));
    }
  }

  private void find(int line, StaffColumn column, StaffFileFault fault) {
    findings.add(new StaffFileFinding(line, column, fault, 0));
  }
}
