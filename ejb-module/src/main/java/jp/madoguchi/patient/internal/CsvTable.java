package jp.madoguchi.patient.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CSV with a header line (RFC 4180: quotes double inside quotes, line breaks allowed there); a byte
 * order mark is skipped, empty lines too.
 */
final class CsvTable {
  private final String text;
  private int at;
  private int line = 1;

  private CsvTable(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** One line with the number it begins on; missing trailing columns are absent. */
  record Row(int line, int columns, Map<String, String> values) {
    @Override
    public String toString() {
      return "Row[" + line + "]";
    }
  }

  /** The rows below the header; an {@link IllegalArgumentException} names an unclosed quote. */
  static List<Row> rows(String csv) {
    CsvTable table = new CsvTable(csv);
    List<String> header = table.next();
    List<Row> rows = new ArrayList<>();
    while (header != null && table.at < table.text.length()) {
      int begins = table.line;
      List<String> cells = table.next();
      if (cells.size() == 1 && cells.get(0).isBlank()) {
        continue;
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
        String value = cells.get(i).strip();
        values.put(header.get(i).strip(), value.isEmpty() ? null : value);
      }
      rows.add(new Row(begins, cells.size() - header.size(), values));
    }
    return rows;
  }

  private List<String> next() {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (quoted) {
        if (c != '"') {
          line += c == '\n' ? 1 : 0;
          cell.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        line++;
        cells.add(cell.toString());
        return cells;
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("line " + line + ": a quote is not closed");
    }
    cells.add(cell.toString());
    return cells;
  }
}
