package jp.madoguchi.access.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffFileFault;
import jp.madoguchi.access.StaffFileFinding;
import jp.madoguchi.access.StaffImport;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffRefused;

/** The lines of a personnel file, each checked for itself and against the others. */
final class StaffFile {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?: 0?0:00(?::00)?)?");

  /**
   * One person's line.
   *
   * @param texts of the columns that the file has; empty text for an empty field
   */
  record PersonLine(
      int line,
      String number,
      Map<StaffColumn, String> texts,
      StaffJob job,
      LocalDate starts,
      LocalDate ends) {
    boolean has(StaffColumn column) {
      return texts.containsKey(column);
    }

    /** Null for an empty field. */
    String text(StaffColumn column) {
      String text = texts.get(column);
      return text == null || text.isEmpty() ? null : text;
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
    int before = findings.size();
    String number = number(texts);
    text(texts, StaffColumn.NAME, StaffForm.NAME, true);
    text(texts, StaffColumn.KANA, StaffForm.NAME, false);
    text(texts, StaffColumn.DEPARTMENT, StaffForm.DEPARTMENT, false);
    StaffJob job = job(texts.getOrDefault(StaffColumn.JOB, ""));
    LocalDate starts = day(texts, StaffColumn.STARTS);
    LocalDate ends = day(texts, StaffColumn.ENDS);
    if (starts != null && ends != null && ends.isBefore(starts)) {
      find(last, StaffColumn.ENDS, StaffFileFault.END_BEFORE_START);
    }
    if (findings.size() == before) {
      people.add(new PersonLine(last, number, texts, job, starts, ends));
    }
  }

  private String number(Map<StaffColumn, String> texts) {
    String typed = texts.getOrDefault(StaffColumn.NUMBER, "");
    if (typed.isEmpty()) {
      find(last, StaffColumn.NUMBER, StaffFileFault.MISSING);
      return null;
    }
    String number;
    try {
      number = StaffForm.staffNumber(typed);
    } catch (StaffRefused notOne) {
      find(last, StaffColumn.NUMBER, StaffFileFault.NOT_OF_ITS_FORM);
      return null;
    }
    Integer other = numbers.putIfAbsent(number, last);
    if (other != null) {
      findings.add(
          new StaffFileFinding(last, StaffColumn.NUMBER, StaffFileFault.NUMBER_TWICE, other));
    }
    return number;
  }

  private void text(
      Map<StaffColumn, String> texts, StaffColumn column, int longest, boolean required) {
    String text = texts.getOrDefault(column, "");
    if (required && text.isEmpty()) {
      find(last, column, StaffFileFault.MISSING);
    } else if (text.length() > longest) {
      find(last, column, StaffFileFault.NOT_OF_ITS_FORM);
    }
  }

  private StaffJob job(String text) {
    for (StaffJob job : StaffJob.values()) {
      if (job.term().equals(text) || job.name().equalsIgnoreCase(text)) {
        return job;
      }
    }
    if (!text.isEmpty()) {
      find(last, StaffColumn.JOB, StaffFileFault.UNKNOWN_JOB);
    }
    return null;
  }

  private LocalDate day(Map<StaffColumn, String> texts, StaffColumn column) {
    String text =
        Normalizer.normalize(texts.getOrDefault(column, ""), Normalizer.Form.NFKC).strip();
    if (text.isEmpty()) {
      return null;
    }
    Matcher day = DAY.matcher(text);
    try {
      if (day.matches()) {
        return LocalDate.of(
            Integer.parseInt(day.group(1)),
            Integer.parseInt(day.group(2)),
            Integer.parseInt(day.group(3)));
      }
    } catch (DateTimeException noSuchDay) {
      // said below, as what has not even the form of a day
    }
    find(last, column, StaffFileFault.NOT_A_DAY);
    return null;
  }

  private void find(int line, StaffColumn column, StaffFileFault fault) {
    findings.add(new StaffFileFinding(line, column, fault, 0));
  }
}
