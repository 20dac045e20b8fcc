package jp.madoguchi.medicine.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.medicine.MedicineColumn;
import jp.madoguchi.medicine.MedicineFault;
import jp.madoguchi.medicine.MedicineFinding;
import jp.madoguchi.medicine.MedicineMasters;
import jp.madoguchi.medicine.internal.MedicineLayout.MedicineHeading;

/** A file with a table, read once and line by line: what is held does not grow with it. */
final class MedicineFile {
  /** Takes a line that has its form. */
  interface MedicineLines {
    /**
     * @param values in the order of the layout's columns; "" for none
     */
    void line(int line, String[] values);
  }

  /** Keys are held of tables that name each row once: those have tens of thousands. */
  private static final int MOST_KEYS = 200_000;

  private static final Pattern SPACES = Pattern.compile("[\\s　]+");

  private final MedicineLayout layout;
  private final MedicineLines taker;
  private final List<MedicineFinding> findings = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<MedicineField> fields;
  private final int[] places;
  private int width;
  private int last;
  private int lines;
  private int taken;

  private MedicineFile(MedicineLayout layout, MedicineLines taker) {
    this.layout = layout;
    this.taker = taker;
    this.fields = layout.fields();
    this.places = fields.stream().mapToInt(MedicineField::place).toArray();
  }

  static MedicineFile read(MedicineLayout layout, InputStream csv, MedicineLines taker) {
    MedicineFile file = new MedicineFile(layout, taker);
    MedicineText text = new MedicineText(csv);
    try {
      file.read(text);
    } catch (CsvParseException notCsv) {
      file.find(file.last + 1, null, notCsv(notCsv, text));
    } catch (UncheckedIOException broken) {
      if (!unreadable(broken)) {
        throw broken;
      }
      file.find(file.last + 1, null, MedicineFault.UNREADABLE);
    }
    return file;
  }

  List<MedicineFinding> findings() {
    return findings;
  }

  /** Without a heading and empty lines. */
  int lines() {
    return lines;
  }

  int passedOver() {
    return lines - taken;
  }

  private static MedicineFault notCsv(CsvParseException thrown, MedicineText text) {
    if (unreadable(thrown)) {
      return MedicineFault.UNREADABLE;
    }
    return text.isLineWithoutEnd() ? MedicineFault.LINE_WITHOUT_END : MedicineFault.QUOTES;
  }

  private static boolean unreadable(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof CharacterCodingException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private void read(MedicineText text) {
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)
            .iterator();
    boolean first = true;
    while (findings.size() < MedicineMasters.MOST_TOLD && records.hasNext()) {
      CsvRecord record = records.next();
      last = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
      if (first && isHeading(record)) {
        first = false;
        if (!findings.isEmpty()) {
          return; // each line would be told for what the heading lacks
        }
        continue;
      }
      first = false;
      if (!isBlank(record)) {
        lines++;
        if (lines > MedicineMasters.MOST_LINES || keys.size() > MOST_KEYS) {
          find(last, null, MedicineFault.TOO_MANY_LINES);
          return;
        }
        line(record);
      }
    }
    if (findings.isEmpty() && taken == 0) {
      find(Math.max(1, last), null, MedicineFault.EMPTY);
    } else if (findings.isEmpty() && !text.endsWithLineBreak()) {
      find(last, null, MedicineFault.CUT);
    }
  }

  /** Whether the first line is a heading; a named one tells where the columns stand. */
  private boolean isHeading(CsvRecord record) {
    if (layout.heading() == MedicineHeading.NAMES) {
      width = record.getFieldCount();
      for (int i = 0; i < places.length; i++) {
        places[i] = placeOf(fields.get(i), record);
        if (places[i] < 0 && fields.get(i).required()) {
          find(last, fields.get(i).column(), MedicineFault.HEADER_LACKS);
        }
      }
      return true;
    }
    boolean heading =
        layout.heading() == MedicineHeading.PASSED_OVER
            && !MedicineForm.isCode(record.getField(0).strip());
    if (!layout.widths().contains(record.getFieldCount())) {
      find(last, null, MedicineFault.FIELDS);
      return true;
    }
    // all lines are as wide as the first: a table of both layouts is none
    width = record.getFieldCount();
    return heading;
  }

  private static int placeOf(MedicineField field, CsvRecord heading) {
    for (int place = 0; place < heading.getFieldCount(); place++) {
      String name = SPACES.matcher(heading.getField(place)).replaceAll("");
      if (field.headings().stream().anyMatch(name::equalsIgnoreCase)) {
        return place;
      }
    }
    return -1;
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  private void line(CsvRecord record) {
    if (record.getFieldCount() != width) {
      find(last, null, MedicineFault.FIELDS);
      return;
    }
    int before = findings.size();
    boolean holds = true;
    List<String> values = new ArrayList<>(fields.size() + 1);
    for (int i = 0; i < places.length; i++) {
      MedicineField field = fields.get(i);
      String value = value(field, places[i], record);
      if (field.stored() == null) {
        holds &= !MedicineForm.PASSED_OVER.equals(value);
      } else {
        values.add(value);
      }
    }
    if (findings.size() > before || !holds) {
      return;
    }
    if (layout.derived() != null) {
      values.add(substance(values));
    }
    if (layout.unique() && !keys.add(String.join("\t", values.subList(0, layout.keys())))) {
      find(last, firstKey(), MedicineFault.CODE_TWICE);
      return;
    }
    taken++;
    if (findings.isEmpty()) {
      taker.line(last, values.toArray(String[]::new));
    }
  }

  private MedicineColumn firstKey() {
    return fields.stream().filter(one -> one.stored() != null).findFirst().orElseThrow().column();
  }

  /** Of 薬価基準コード, else of 一般名コード; "" when the master has neither. */
  private String substance(List<String> values) {
    List<String> columns = layout.columns();
    String code = values.get(columns.indexOf("price_code"));
    code = code.isEmpty() ? values.get(columns.indexOf("generic_code")) : code;
    return MedicineForm.substance(code);
  }

  private String value(MedicineField field, int place, CsvRecord record) {
    String text =
        place < 0 || place >= record.getFieldCount() ? "" : record.getField(place).strip();
    if (text.isEmpty()) {
      if (field.required()) {
        find(last, field.column(), MedicineFault.MISSING);
      }
      return "";
    }
    String value = text.indexOf('\0') < 0 ? field.form().read(text) : null;
    if (value == null) {
      find(last, field.column(), MedicineFault.NOT_OF_ITS_FORM);
      return "";
    }
    if (value.isEmpty() && field.required()) {
      find(last, field.column(), MedicineFault.MISSING);
    }
    if (value.length() > field.longest()) {
      find(last, field.column(), MedicineFault.TOO_LONG);
      return "";
    }
    return value;
  }

  private void find(int line, MedicineColumn column, MedicineFault fault) {
    if (findings.size() < MedicineMasters.MOST_TOLD) {
      findings.add(new MedicineFinding(line, column, fault));
    }
  }
}
