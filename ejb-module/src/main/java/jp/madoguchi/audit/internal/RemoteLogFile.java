package jp.madoguchi.audit.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.audit.RemoteAccess;
import jp.madoguchi.audit.RemoteLogColumn;
import jp.madoguchi.audit.RemoteLogFault;
import jp.madoguchi.audit.RemoteLogFinding;
import jp.madoguchi.facility.TwelveDigits;

/** The lines of a gate's log, each checked for itself. */
final class RemoteLogFile {
  private static final int LONGEST_NAME = 80;
  private static final Pattern SOURCE = Pattern.compile("[0-9A-Za-z.:_%/-]{1,64}");

  /** One session's line. */
  record SessionLine(Instant from, Instant until, String who, String source) {
    @Override
    public String toString() {
      return "SessionLine[***]";
    }
  }

  private final List<SessionLine> sessions = new ArrayList<>();
  private final List<RemoteLogFinding> findings = new ArrayList<>();
  private final Instant now;
  private RemoteLogColumn[] header;
  private int lines;
  private int last = 1;

  private RemoteLogFile(Instant now) {
    this.now = now;
  }

  static RemoteLogFile of(String csv, Instant now) {
    RemoteLogFile file = new RemoteLogFile(now);
    try {
      file.read(csv.startsWith("\ufeff") ? csv.substring(1) : csv);
    } catch (CsvParseException notCsv) {
      file.find(file.last + 1, null, RemoteLogFault.QUOTES);
    }
    return file;
  }

  List<SessionLine> sessions() {
    return sessions;
  }

  List<RemoteLogFinding> findings() {
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
      find(1, null, RemoteLogFault.EMPTY);
      return;
    }
    readHeader(records.next());
    if (!findings.isEmpty()) {
      return; // each line would be told for what the first one lacks
    }
    while (findings.size() < RemoteAccess.MOST_TOLD && records.hasNext()) {
      CsvRecord record = records.next();
      last = (int) record.getStartingLineNumber();
      lines++;
      if (lines > RemoteAccess.MOST_LINES) {
        find(last, null, RemoteLogFault.TOO_MANY_LINES);
        return;
      }
      readLine(record);
    }
    if (lines == 0) {
      find(1, null, RemoteLogFault.EMPTY);
    } else if (!csv.endsWith("\n") && !csv.endsWith("\r")) {
      find(last, null, RemoteLogFault.CUT);
    }
  }

  private void readHeader(CsvRecord record) {
    header = new RemoteLogColumn[record.getFieldCount()];
    for (int place = 0; place < header.length; place++) {
      RemoteLogColumn column = RemoteLogColumn.ofHeader(record.getField(place));
      if (column != null && Arrays.asList(header).contains(column)) {
        find(1, column, RemoteLogFault.HEADER_TWICE);
      }
      header[place] = column;
    }
    for (RemoteLogColumn column : RemoteLogColumn.values()) {
      if (!Arrays.asList(header).contains(column)) {
        find(1, column, RemoteLogFault.HEADER_LACKS);
      }
    }
  }

  private void readLine(CsvRecord record) {
    if (record.getFieldCount() != header.length) {
      find(last, null, RemoteLogFault.FIELDS);
      return;
    }
    Map<RemoteLogColumn, String> texts = new EnumMap<>(RemoteLogColumn.class);
    for (int place = 0; place < header.length; place++) {
      if (header[place] != null) {
        texts.put(header[place], record.getField(place).strip());
      }
    }
    int before = findings.size();
    Instant from = time(texts, RemoteLogColumn.START);
    Instant until = time(texts, RemoteLogColumn.END);
    String who = texts.get(RemoteLogColumn.WHO);
    form(
        RemoteLogColumn.WHO,
        who,
        who.length() <= LONGEST_NAME
            && who.chars().noneMatch(Character::isISOControl)
            && !TwelveDigits.typed(who));
    String source = texts.get(RemoteLogColumn.SOURCE);
    form(
        RemoteLogColumn.SOURCE,
        source,
        SOURCE.matcher(source).matches() && !TwelveDigits.shown(source));
    if (from != null && from.isAfter(now)) {
      find(last, RemoteLogColumn.START, RemoteLogFault.IN_THE_FUTURE);
    }
    if (from != null && until != null && until.isBefore(from)) {
      find(last, RemoteLogColumn.END, RemoteLogFault.END_BEFORE_START);
    }
    if (findings.size() == before) {
      sessions.add(new SessionLine(from, until, who, source));
    }
  }

  private void form(RemoteLogColumn column, String text, boolean right) {
    if (text.isEmpty()) {
      find(last, column, RemoteLogFault.MISSING);
    } else if (!right) {
      find(last, column, RemoteLogFault.NOT_OF_ITS_FORM);
    }
  }

  private Instant time(Map<RemoteLogColumn, String> texts, RemoteLogColumn column) {
    String text = texts.get(column);
    Instant time = text.isEmpty() ? null : WrittenMoment.of(text);
    if (time == null) {
      find(last, column, text.isEmpty() ? RemoteLogFault.MISSING : RemoteLogFault.NOT_A_TIME);
    }
    return time;
  }

  private void find(int line, RemoteLogColumn column, RemoteLogFault fault) {
    findings.add(new RemoteLogFinding(line, column, fault));
  }
}
