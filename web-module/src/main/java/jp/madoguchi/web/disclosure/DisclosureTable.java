package jp.madoguchi.web.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of {@code docs/disclosure}: UTF-8, cells between tabs, the first line names the columns;
 * lines that begin with {@code #} are for whoever edits it.
 *
 * @param rows each from column to cell, "" where the cell is empty
 */
record DisclosureTable(List<String> columns, List<Map<String, String>> rows) {
  static DisclosureTable read(Path file) throws IOException {
    List<String> columns = null;
    List<Map<String, String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (columns == null) {
        columns = cells;
      } else if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%s, line %d: %d cells under %d heads"
                .formatted(file.getFileName(), number, cells.size(), columns.size()));
      } else {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), cells.get(i));
        }
        rows.add(row);
      }
    }
    if (columns == null) {
      throw new IllegalArgumentException(file.getFileName() + ": has no heads");
    }
    return new DisclosureTable(columns, List.copyOf(rows));
  }

  /** The cells of a column, from above. */
  List<String> column(String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }
}
