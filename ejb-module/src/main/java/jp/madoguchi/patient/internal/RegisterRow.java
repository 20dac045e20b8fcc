package jp.madoguchi.patient.internal;

import java.util.List;
import jp.madoguchi.patient.RegisterColumn;

/** One record with the line it begins on. */
final class RegisterRow {
  private final int line;
  private final RegisterColumn[] header;
  private final String[] fields;

  RegisterRow(int line, RegisterColumn[] header, List<String> fields) {
    this.line = line;
    this.header = header;
    this.fields = fields.stream().map(String::strip).toArray(String[]::new);
  }

  int line() {
    return line;
  }

  /** Fields beyond the header's columns that hold something. */
  boolean hasMoreThanHeader() {
    for (int i = header.length; i < fields.length; i++) {
      if (!fields[i].isEmpty()) {
        return true;
      }
    }
    return false;
  }

  boolean isBlank() {
    for (String field : fields) {
      if (!field.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  int fields() {
    return fields.length;
  }

  /** The text of a place (from 1 on), may be empty. */
  String at(int place) {
    return fields[place - 1];
  }

  /** Ours at a place (from 1 on), or null. */
  RegisterColumn columnAt(int place) {
    return place > header.length ? null : header[place - 1];
  }

  /** The place of a column (from 1 on), or 0 where the file has none. */
  int placeOf(RegisterColumn column) {
    for (int i = 0; i < header.length; i++) {
      if (header[i] == column) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The text of a column, or null where it is empty or the record ends before it. */
  String of(RegisterColumn column) {
    int place = placeOf(column);
    boolean there = place > 0 && place <= fields.length && !fields[place - 1].isEmpty();
    return there ? fields[place - 1] : null;
  }

  @Override
  public String toString() {
    return "RegisterRow[" + line + "]";
  }
}
